-- Money in EUR, exact. Basis says how good a figure is; an unknown figure has none.
create domain figure_basis as text check (value in ('DOCUMENTED', 'APPROXIMATE', 'ESTIMATED'));

create table programme (
  key readable_key primary key,
  name text not null check (name <> ''),
  funder_key readable_key references organisation on update cascade,
  description_de text,
  description_en text,
  website text check (website ~ '^https?://')
);

create table "grant" (
  key readable_key primary key,
  programme_key readable_key not null references programme on update cascade,
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  amount numeric(14, 2) check (amount >= 0),
  basis figure_basis,
  period daterange check (not isempty(period)),
  note_de text,
  note_en text,
  check ((amount is null) = (basis is null))
);
create index grant_programme on "grant" (programme_key);
create index grant_period on "grant" using gist (period);

-- What of a grant goes to one area, project, facility or position. Without a grant: a cost whose funding is not stated.
create table allocation (
  key readable_key primary key,
  grant_key readable_key references "grant" on update cascade on delete cascade,
  label_de text not null check (label_de <> ''),
  label_en text not null check (label_en <> ''),
  amount numeric(14, 2) check (amount >= 0),
  basis figure_basis,
  rule_de text,
  rule_en text,
  area_key readable_key references area on update cascade,
  project_key readable_key references project on update cascade,
  facility_key readable_key references facility on update cascade,
  position_key readable_key references position on update cascade,
  check ((amount is null) = (basis is null)),
  check (num_nonnulls(area_key, project_key, facility_key, position_key) = 1)
);
create index allocation_grant on allocation (grant_key);
create index allocation_area on allocation (area_key);
create index allocation_project on allocation (project_key);
create index allocation_facility on allocation (facility_key);
create index allocation_position on allocation (position_key);

-- SUM: members add up. MEAN: mean weighted by another indicator of the same members. NONE: not composable.
create table indicator (
  key readable_key primary key,
  label_de text not null,
  label_en text not null,
  unit text not null,
  decimals integer not null default 0 check (decimals between 0 and 6),
  composition text not null check (composition in ('SUM', 'MEAN', 'NONE')),
  weight_key readable_key references indicator on update cascade,
  check ((composition = 'MEAN') = (weight_key is not null))
);

-- observed_on null: the source states no date. value null: the source has no figure (suppressed, missing).
create table observation (
  key text primary key,
  indicator_key readable_key not null references indicator on update cascade,
  area_key readable_key not null references area on update cascade on delete cascade,
  observed_on date,
  value numeric check (value <> 'NaN'),
  basis figure_basis,
  check ((value is null) = (basis is null)),
  unique nulls not distinct (area_key, indicator_key, observed_on)
);
create index observation_indicator on observation (indicator_key);
