-- The revision is the database's own: whoever changes a row of a table, by import, SQL or QGIS, raises it with that change.
--
-- A change of a table writes a row here, once per transaction, numbered below zero: nobody else sees it yet. Only when the
-- transaction is committed does the row get its number, under a lock that is held until the change can be seen. So numbers
-- appear in their order, and who reads a number sees everything that has a lower one. A transaction that is rolled back takes
-- its row with it.
alter table revision alter column number drop identity;
create sequence revision_number owned by revision.number;
select setval('revision_number', coalesce(max(number), 1), max(number) is not null) from revision;
alter table revision alter column number set default -(pg_current_xact_id()::text::bigint);

-- false: what follows from boundaries, members and places (server/dataset/derive.ts) has not been derived since.
alter table revision add column derived boolean not null default true;
create index revision_underived on revision (number) where not derived;

-- Whoever may change a table need not have a right to this one.
create function raise_revision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  follows boolean = tg_table_name in ('area', 'area_member', 'facility', 'facility_stated_area', 'grid', 'cell');
begin
  if tg_op <> 'TRUNCATE' then
    if not exists (select from changed) then
      return null;
    end if;
  end if;
  insert into revision (description, derived) values ('Änderung in der Datenbank', not follows)
    on conflict (number) do update set derived = false where follows and revision.derived;
  return null;
end
$$;

create function number_revision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock('revision'::regclass::oid::bigint);
  update revision set number = nextval('revision_number'), made_at = clock_timestamp() where number = new.number;
  return null;
end
$$;

create constraint trigger number_revision after insert on revision deferrable initially deferred
  for each row when (new.number < 0) execute function number_revision();

-- Let every table that is not yet watched raise the revision. Called after all migrations (server/migrate.ts), so that none
-- can forget it. Tables of extensions and of others are left alone.
create function watch_tables() returns void language plpgsql as $$
declare
  watched record;
begin
  for watched in
    select oid::regclass as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not in ('revision', 'mikro_orm_migrations') and pg_has_role(relowner, 'usage')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
      and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'revision_truncate')
  loop
    execute format('create trigger revision_insert after insert on %s referencing new table as changed
      for each statement execute function raise_revision()', watched.name);
    execute format('create trigger revision_update after update on %s referencing new table as changed
      for each statement execute function raise_revision()', watched.name);
    execute format('create trigger revision_delete after delete on %s referencing old table as changed
      for each statement execute function raise_revision()', watched.name);
    execute format('create trigger revision_truncate after truncate on %s
      for each statement execute function raise_revision()', watched.name);
  end loop;
end
$$;
