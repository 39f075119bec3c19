-- What has changed and not been derived from yet (server/change/derive.ts), written down by the database itself: whoever changes
-- a row, by import, SQL or QGIS, leaves here what has to be looked at again, and nothing else is.
create table underived (
  id bigint generated always as identity primary key,
  -- tree: kind, parent, members of an area. boundary: outline of an area, and how far it may be off. facility: its place and the
  -- areas that a source states. grid: where it has cells
  subject text not null check (subject in ('tree', 'boundary', 'facility', 'grid')),
  key text not null,
  -- the boundary before; null: all ground of the area is to be looked at, because it had none or something else has changed
  was geometry(MultiPolygon, 25832),
  -- which transaction derives from it, so that it leaves alone what others write down meanwhile
  transaction xid8 not null default pg_current_xact_id()
);

-- Which areas share ground, although neither lies in the other and both are composed of no others: derived, compared anew only
-- where an outline has changed.
create table area_shared_ground (
  one_key readable_key not null references area on update cascade on delete cascade,
  other_key readable_key not null references area on update cascade on delete cascade,
  primary key (one_key, other_key),
  check (one_key < other_key)
);
create index area_shared_ground_other on area_shared_ground (other_key);

-- Derive everything again.
create function underive_all() returns void language sql as $$
  insert into underived (subject, key) select 'tree', key from area union all select 'boundary', key from area
    union all select 'facility', key from facility union all select 'grid', key from grid
$$;

create function note_area() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into underived (subject, key) select subject, key from changed, unnest(array['tree', 'boundary']) subject;
  elsif tg_op = 'DELETE' then
    insert into underived (subject, key, was) select subject, key, boundary from former, unnest(array['tree', 'boundary']) subject;
  else
    insert into underived (subject, key) select distinct 'tree', key from (
      (select key, kind, parent_key, members_complete from former except select key, kind, parent_key, members_complete from changed)
      union
      (select key, kind, parent_key, members_complete from changed except select key, kind, parent_key, members_complete from former)
    ) differing;
    insert into underived (subject, key, was) select 'boundary', key, boundary
      from (select key, boundary from former except select key, boundary from changed) differing;
    insert into underived (subject, key) select distinct 'boundary', key from (
      (select key, kind, boundary_accuracy from former except select key, kind, boundary_accuracy from changed)
      union
      (select key, kind, boundary_accuracy from changed except select key, kind, boundary_accuracy from former)
    ) differing;
  end if;
  return null;
end
$$;

-- For tables whose rows belong to something: arguments are the subject, the column with its key, and the columns that matter.
create function note_underived() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  columns text = concat_ws(', ', tg_argv[1], nullif(tg_argv[2], ''));
  rows text = case tg_op
    when 'INSERT' then 'changed'
    when 'DELETE' then 'former'
    else format('((select %1$s from former except select %1$s from changed) union (select %1$s from changed except select %1$s from former))',
      columns) end;
begin
  execute format('insert into underived (subject, key) select distinct %L, %I from %s differing', tg_argv[0], tg_argv[1], rows);
  return null;
end
$$;

create function note_truncated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform underive_all();
  return null;
end
$$;

do $$
declare
  noted record;
begin
  for noted in select * from (values
    ('area', 'note_area()'),
    ('area_member', 'note_underived(''tree'', ''area_key'', ''member_key'')'),
    ('facility', 'note_underived(''facility'', ''key'', ''location, location_accuracy'')'),
    ('facility_stated_area', 'note_underived(''facility'', ''facility_key'', ''area_key'')'),
    ('grid', 'note_underived(''grid'', ''key'', ''srid, cell_size, unlisted_people, extent'')'),
    ('cell', 'note_underived(''grid'', ''grid_key'', ''id, x, y, listed'')')
  ) noted (name, called)
  loop
    execute format('create trigger underived_insert after insert on %I referencing new table as changed
      for each statement execute function %s', noted.name, noted.called);
    execute format('create trigger underived_update after update on %I referencing old table as former new table as changed
      for each statement execute function %s', noted.name, noted.called);
    execute format('create trigger underived_delete after delete on %I referencing old table as former
      for each statement execute function %s', noted.name, noted.called);
    execute format('create trigger underived_truncate after truncate on %I
      for each statement execute function note_truncated()', noted.name);
  end loop;
end
$$;

-- That takes the place of a mark on the revision.
create or replace function raise_revision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'TRUNCATE' then
    if not exists (select from changed) then
      return null;
    end if;
  end if;
  insert into revision (description) values ('Änderung in der Datenbank') on conflict (number) do nothing;
  return null;
end
$$;
alter table revision drop column derived;
