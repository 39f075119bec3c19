-- Everything that sources can be cited for, by its noun (the name of its table) and its key. A citation refers to one of these,
-- so a new noun leaves the table `citation` as it is, and the database still checks that what is cited for exists.
create table citable (
  noun text collate "C" not null,
  key text collate "C" not null,
  primary key (noun, key)
);

create function note_citable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case tg_op
    when 'INSERT' then insert into citable select tg_argv[0], key from changed;
    when 'DELETE' then delete from citable using former where noun = tg_argv[0] and citable.key = former.key;
    when 'UPDATE' then update citable set key = new.key where noun = tg_argv[0] and key = old.key;
    else delete from citable where noun = tg_argv[0];
  end case;
  return null;
end
$$;

-- Let sources be cited for the rows of a table, which has a key: `select make_citable('meeting');` in the noun's migration.
create or replace function make_citable(cited text) returns void language plpgsql as $$
begin
  execute format('insert into citable select %1$L, key from %1$I', cited);
  execute format('create trigger citable_insert after insert on %1$I referencing new table as changed
    for each statement execute function note_citable(%1$L)', cited);
  execute format('create trigger citable_delete after delete on %1$I referencing old table as former
    for each statement execute function note_citable(%1$L)', cited);
  execute format('create trigger citable_rename after update of key on %1$I
    for each row when (new.key <> old.key) execute function note_citable(%1$L)', cited);
  execute format('create trigger citable_truncate after truncate on %1$I
    for each statement execute function note_citable(%1$L)', cited);
end
$$;

-- What a citation is for; its columns up to now, one for each noun, are taken over.
alter table citation add column noun text collate "C";
alter table citation add column key text collate "C";
do $$
declare
  former record;
begin
  for former in
    select attname as name, left(attname, -4) as noun from pg_attribute
    where attrelid = 'citation'::regclass and attnum > 0 and not attisdropped and attname like '%\_key' and attname <> 'source_key'
  loop
    perform make_citable(former.noun);
    execute format('update citation set noun = %L, key = %2$I where %2$I is not null', former.noun, former.name);
    execute format('alter table citation drop column %I', former.name);
  end loop;
end
$$;
alter table citation alter column noun set not null;
alter table citation alter column key set not null;
alter table citation add foreign key (noun, key) references citable on update cascade on delete cascade;
-- A source says something about a field of a row once.
alter table citation add constraint citation_once unique (source_key, property, noun, key);
create index citation_of on citation (noun, key);
