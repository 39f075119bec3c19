-- Search by words (docs/decisions/031-search.md): what the names and addresses of a row are made of, kept by the database itself
-- as generated columns, so whoever writes a row is found by it at once.

-- A text as it is compared: small letters without marks and signs that nobody sees, ä = ae = a, ß = ss, words apart by one
-- space. The same on every database, whatever its collation; server/search/fold.ts does the same. Only the beginning of a very
-- long text counts.
create function search_fold(text) returns text language sql immutable strict parallel safe
  return replace(replace(replace(btrim(regexp_replace(translate(regexp_replace(
    lower(left(normalize(replace(replace(left($1, 500), 'ß', 'ss'), 'ẞ', 'ss'), nfkd), 500) collate "C"),
    U&'[\00ad\0300-\036f\200b-\200d\2060\feff]+', '', 'g'), 'øØłŁđĐı', 'oollddi'),
    U&'[\0001-/:-@[-`{-\00bf\2000-\206f]+', ' ', 'g')), 'ae', 'a'), 'oe', 'o'), 'ue', 'u');

-- The words of names and of other texts, and each name as a whole after a `=`, which no word has.
create function search_words(names text[], texts text[]) returns tsvector language plpgsql immutable parallel safe
  set search_path = public, pg_temp as $$
declare
  each text;
  folded text;
  words text = '';
  wholes text[] = '{}';
begin
  foreach each in array names loop
    if each <> '' then
      folded = search_fold(each);
      wholes = wholes || ('=' || folded);
      words = words || ' ' || folded;
    end if;
  end loop;
  foreach each in array texts loop
    if each <> '' then
      words = words || ' ' || search_fold(each);
    end if;
  end loop;
  return array_to_tsvector(array_remove(string_to_array(words, ' '), '') || wholes);
end
$$;

-- A word without its ending: what Haus and Häuser, Zentrum and Zentren have in common.
create function search_stem(word text) returns text language sql immutable strict parallel safe
  return regexp_replace(word, '^(.{4,}?)(ern|em|en|er|es|um|e|n)$', '\1');

-- What words that are alike have in common: their beginning (seven letters) with one letter left out, of long words two, and
-- their stem after a `=`. Words that differ by as many errors share one of these.
create function search_near(word text) returns text[] language sql immutable strict parallel safe
  return (
    with recursive start as (select left(word, 7) as letters),
      shortened as (
        select letters, 1 as place, case when length(word) < 8 then 1 else 2 end as more from start
        union all
        select left(letters, at - 1) || substr(letters, at + 1), at, more - 1
        from shortened, generate_series(place, length(letters)) at where more > 0
      )
    select array_agg(distinct letters) || ('=' || search_stem(word)) from shortened
  );

-- Every word without digits that a name or an address has had: what a word with typing errors may have meant. A word may stand
-- here twice, and stays when its last row goes: so no transaction waits for another one, and a search looks for rows anyway.
create table search_word (
  word text collate "C" not null,
  near text[] not null generated always as (search_near(word)) stored
);
create index search_word_word on search_word (word);
create index search_word_near on search_word using gin (near);

create function note_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_word (word) select word from (select distinct unnest(tsvector_to_array(search)) as word from changed) written
    where word ~ '^[^0-9=]{3,60}$' and not exists (select from search_word known where known.word = written.word)
    order by word;
  return null;
end
$$;

-- Let the rows of a table be searched for, which has a key and a column `search`: `select make_searched('meeting');`.
create function make_searched(searched text) returns void language plpgsql as $$
begin
  -- Few keys wait to be sorted into an index: a search reads them one by one.
  execute format('create index %1$s_search on %1$I using gin (search) with (gin_pending_list_limit = 256)', searched);
  -- A thousandth and a thirty-second of the rows, drawn by their keys: where a word is common, they have enough of it.
  execute format('create index %1$s_search_few on %1$I using gin (search) where md5(key) < ''004''', searched);
  execute format('create index %1$s_search_some on %1$I using gin (search) where md5(key) < ''08''', searched);
  execute format('create trigger search_insert after insert on %I referencing new table as changed
    for each statement execute function note_words()', searched);
  execute format('create trigger search_update after update on %I referencing new table as changed
    for each statement execute function note_words()', searched);
  execute format('insert into search_word (word) select word from (select distinct unnest(tsvector_to_array(search)) as word from %I) written
    where word ~ ''^[^0-9=]{3,60}$'' and not exists (select from search_word known where known.word = written.word)', searched);
end
$$;

-- Which columns these are say the nouns (`searched` in server/nouns/*/*.noun.ts); a test compares both.
alter table area add column search tsvector not null
  generated always as (search_words(array[name], '{}'::text[])) stored;
alter table facility add column search tsvector not null
  generated always as (search_words(array[name, short_name], array[address])) stored;
alter table organisation add column search tsvector not null
  generated always as (search_words(array[name], '{}'::text[])) stored;
alter table project add column search tsvector not null
  generated always as (search_words(array[title_de, title_en], '{}'::text[])) stored;
alter table programme add column search tsvector not null
  generated always as (search_words(array[name], '{}'::text[])) stored;
alter table source add column search tsvector not null
  generated always as (search_words(array[title, abbreviation], '{}'::text[])) stored;
select make_searched(name) from unnest(array['area', 'facility', 'organisation', 'project', 'programme', 'source']) name;
