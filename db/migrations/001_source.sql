-- Sources: the documents that say so. Every other table can cite them (see 006_citation.sql).
create extension if not exists postgis;

-- Stable, readable keys: lower-case ASCII words joined by hyphens.
create domain readable_key as text collate "C" check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

create table source (
  key readable_key primary key,
  title text not null check (title <> ''),
  abbreviation text,
  kind_de text not null,
  kind_en text not null,
  publisher text,
  published_on date,
  url text check (url ~ '^https?://'),
  licence text,
  attribution text,
  note_de text,
  note_en text
);

-- The consultation sequence (Beratungsfolge) of a council paper.
create table consultation (
  source_key readable_key not null references source on update cascade on delete cascade,
  held_on date not null,
  body text not null,
  result text not null,
  primary key (source_key, held_on, body)
);
