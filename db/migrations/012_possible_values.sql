-- What is possible at all: the last line behind the checks of import and seed, for everyone who writes with SQL or QGIS.

-- Longer keys would not fit into the index of citations.
alter domain readable_key add check (length(value) <= 200);

-- The values that an indicator can have, in its unit; null = any. whole: only whole numbers.
alter table indicator
  add column value_range numrange check (not isempty(value_range)),
  add column whole boolean not null default false;

-- The largest ones are beyond every city in Germany: a file in square metres must not pass for square kilometres.
update indicator set value_range = '[0,10000000]', whole = true where key in ('population', 'foreign-nationals-count');
update indicator set value_range = '[0,100]' where key in ('foreign-nationals', 'migration-background');
update indicator set value_range = '(0,1000]' where key = 'surface';

-- Why a value of an indicator is not possible, in words; null = it is.
create function value_problem(value numeric, measured indicator) returns text language sql immutable as $$
  select case
    when not value <@ measured.value_range then format('%s is not possible for %s; expected %s', trim_scale(value), measured.key,
      concat_ws(' and ',
        case when lower_inc(measured.value_range) then 'at least ' else 'more than ' end || lower(measured.value_range),
        case when upper_inc(measured.value_range) then 'at most ' else 'less than ' end || upper(measured.value_range)))
    when measured.whole and value <> trunc(value) then format('%s is not possible for %s; expected a whole number', trim_scale(value), measured.key)
  end
$$;

create function check_observation() returns trigger language plpgsql as $$
declare
  problem text;
begin
  select value_problem(new.value, indicator) into problem from indicator where key = new.indicator_key;
  if problem is not null then
    raise exception '%', problem using errcode = 'check_violation', table = 'observation', column = 'value';
  end if;
  return new;
end
$$;
create trigger observation_value before insert or update of value, indicator_key on observation
  for each row execute function check_observation();

create function check_indicator() returns trigger language plpgsql as $$
declare
  problem text;
begin
  select observation.key || ': ' || value_problem(value, new) into problem from observation
    where indicator_key = new.key and value_problem(value, new) is not null limit 1;
  if problem is not null then
    raise exception '%', problem using errcode = 'check_violation', table = 'indicator', column = 'value_range';
  end if;
  return null;
end
$$;
create trigger indicator_values after update of value_range, whole on indicator
  for each row execute function check_indicator();

alter table observation
  add check (value > '-Infinity' and value < 'Infinity'),
  -- one day more: the server may be in another time zone than the city
  add check (observed_on between '1800-01-01' and current_date + 1);
alter table grid add check (observed_on between '1800-01-01' and current_date + 1);
alter table source add check (published_on between '1800-01-01' and current_date + 1);
alter table consultation add check (held_on between '1800-01-01' and '2199-12-31');
alter table area add check (lower(boundary_validity) >= '1800-01-01' and upper(boundary_validity) < '2200-01-01');
alter table project add check (lower(period) >= '1800-01-01' and upper(period) < '2200-01-01');
alter table position add check (lower(period) >= '1800-01-01' and upper(period) < '2200-01-01');
alter table "grant" add check (lower(period) >= '1800-01-01' and upper(period) < '2200-01-01');
alter table facility
  add check (capacity <= 100000),
  add check (lower(period) >= '1800-01-01' and upper(period) < '2200-01-01');

-- The order of the kinds, defined here and nowhere else: an area lies in one of a lower number, or in none.
create table area_kind_order (
  kind text primary key,
  level integer not null unique
);
insert into area_kind_order values ('CITY', 1), ('DISTRICT', 2), ('QUARTER', 3), ('PROGRAMME_AREA', 4), ('MANAGEMENT_AREA', 5);
alter table area drop constraint area_kind_check;
alter table area add foreign key (kind) references area_kind_order;

-- What is wrong with the place of an area in tree and members, in words; null = nothing.
create function area_problem(asked text) returns text language sql stable as $$
  with recursive walk as (
    select relation, asked collate "C" as key, array[asked collate "C"] as path from (values ('lies in'), ('is a member of')) start (relation)
    union all
    select walk.relation, above.key, walk.path || above.key
    from walk
    join lateral (
      select parent_key::text as key from area where area.key = walk.key and parent_key is not null and relation = 'lies in'
      union all
      select area_key from area_member join area on area.key = area_key
        where member_key = walk.key and (members_complete or relation = 'is a member of')
    ) above on not above.key = any(walk.path[2:])
    where walk.key <> asked or cardinality(walk.path) = 1
  )
  select coalesce(
    (select format('a %s cannot lie in %s, a %s; expected %s', child.kind, parent.key, parent.kind,
        coalesce((select string_agg(kind, ' or ' order by level) from area_kind_order where level < lower.level), 'nothing above it'))
      from area child join area parent on parent.key = child.parent_key
      join area_kind_order lower on lower.kind = child.kind join area_kind_order upper on upper.kind = parent.kind
      where asked in (child.key, parent.key) and upper.level >= lower.level
      order by child.key limit 1),
    (select format('%s %s itself (%s)', asked, relation, array_to_string(path, ' > ')) from walk
      where key = asked and cardinality(path) > 1 limit 1))
$$;

create function check_area() returns trigger language plpgsql as $$
declare
  problem text := area_problem(case tg_table_name when 'area' then to_jsonb(new)->>'key' else to_jsonb(new)->>'member_key' end);
begin
  if problem is not null then
    raise exception '%', problem using errcode = 'check_violation', table = 'area', column = 'parent_key';
  end if;
  return null;
end
$$;
-- At the end of the transaction: a tree may be rebuilt in any order.
create constraint trigger area_tree after insert or update of kind, parent_key, members_complete on area
  deferrable initially deferred for each row execute function check_area();
create constraint trigger area_members after insert or update on area_member
  deferrable initially deferred for each row execute function check_area();

-- An import may name parents before their rows.
alter table area alter constraint area_parent_key_fkey deferrable initially immediate;
