-- Let a source be cited for the rows of a table, which has a key: `select make_citable('meeting');` in the noun's migration.
-- Nothing else of the table `citation` has to be altered for a new noun.
create function make_citable(cited text) returns void language plpgsql as $$
declare
  cited_key text := cited || '_key';
  all_keys text;
  former record;
begin
  execute format('alter table citation add column %I readable_key references %I on update cascade on delete cascade',
    cited_key, cited);
  execute format('create index %I on citation (%I) where %I is not null', 'citation_' || cited, cited_key, cited_key);
  for former in
    select conname from pg_constraint where conrelid = 'citation'::regclass and conname in ('citation_check', 'citation_once')
  loop
    execute format('alter table citation drop constraint %I', former.conname);
  end loop;
  select string_agg(quote_ident(attname), ', ' order by attnum) into all_keys from pg_attribute
    where attrelid = 'citation'::regclass and attnum > 0 and not attisdropped
      and attname like '%\_key' and attname <> 'source_key';
  -- Each citation is for one row, and a source says something about a field of it once.
  execute format('alter table citation add constraint citation_check check (num_nonnulls(%s) = 1)', all_keys);
  execute format('alter table citation add constraint citation_once
    unique nulls not distinct (source_key, property, %s)', all_keys);
end
$$;
