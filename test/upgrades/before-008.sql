-- The database of the state before migration 008, with the dataset that was shipped then; made by pg_dump, without what only psql understands.

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;

CREATE DOMAIN public.figure_basis AS text
	CONSTRAINT figure_basis_check CHECK ((VALUE = ANY (ARRAY['DOCUMENTED'::text, 'APPROXIMATE'::text, 'ESTIMATED'::text])));

CREATE DOMAIN public.readable_key AS text COLLATE pg_catalog."C"
	CONSTRAINT readable_key_check CHECK ((VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

CREATE TABLE public.allocation (
    key public.readable_key NOT NULL,
    grant_key public.readable_key,
    label_de text NOT NULL,
    label_en text NOT NULL,
    amount numeric(14,2),
    basis public.figure_basis,
    rule_de text,
    rule_en text,
    area_key public.readable_key,
    project_key public.readable_key,
    facility_key public.readable_key,
    position_key public.readable_key,
    CONSTRAINT allocation_amount_check CHECK ((amount >= (0)::numeric)),
    CONSTRAINT allocation_check CHECK (((amount IS NULL) = (basis IS NULL))),
    CONSTRAINT allocation_check1 CHECK ((num_nonnulls(area_key, project_key, facility_key, position_key) = 1)),
    CONSTRAINT allocation_label_de_check CHECK ((label_de <> ''::text)),
    CONSTRAINT allocation_label_en_check CHECK ((label_en <> ''::text))
);

CREATE TABLE public.facility_area (
    facility_key public.readable_key NOT NULL,
    area_key public.readable_key NOT NULL,
    basis text NOT NULL,
    CONSTRAINT facility_area_basis_check CHECK ((basis = ANY (ARRAY['STATED'::text, 'LOCATED'::text, 'ESTIMATED'::text])))
);

CREATE TABLE public.facility_stated_area (
    facility_key public.readable_key NOT NULL,
    area_key public.readable_key NOT NULL
);

CREATE TABLE public.position_area (
    position_key public.readable_key NOT NULL,
    area_key public.readable_key NOT NULL
);

CREATE TABLE public.project_area (
    project_key public.readable_key NOT NULL,
    area_key public.readable_key NOT NULL
);

CREATE TABLE public.project_facility (
    project_key public.readable_key NOT NULL,
    facility_key public.readable_key NOT NULL
);

CREATE VIEW public.allocation_part AS
 SELECT allocation.key AS item,
    (allocation.area_key)::text AS part,
    allocation.area_key,
    false AS located
   FROM public.allocation
  WHERE (allocation.area_key IS NOT NULL)
UNION ALL
 SELECT allocation.key AS item,
    project_area.area_key AS part,
    project_area.area_key,
    false AS located
   FROM (public.allocation
     JOIN public.project_area USING (project_key))
UNION ALL
 SELECT allocation.key AS item,
    position_area.area_key AS part,
    position_area.area_key,
    false AS located
   FROM (public.allocation
     JOIN public.position_area USING (position_key))
UNION ALL
 SELECT target.item,
    target.facility_key AS part,
    facility_area.area_key,
    (facility_area.basis <> 'STATED'::text) AS located
   FROM (( SELECT allocation.key AS item,
            allocation.facility_key
           FROM public.allocation
          WHERE (allocation.facility_key IS NOT NULL)
        UNION ALL
         SELECT allocation.key,
            project_facility.facility_key
           FROM (public.allocation
             JOIN public.project_facility USING (project_key))
          WHERE (NOT (EXISTS ( SELECT
                   FROM public.project_area
                  WHERE ((project_area.project_key)::text = (allocation.project_key)::text))))) target
     JOIN public.facility_area ON (((facility_area.facility_key)::text = (target.facility_key)::text)))
  WHERE ((facility_area.basis = 'STATED'::text) OR (NOT (EXISTS ( SELECT
           FROM public.facility_stated_area stated
          WHERE ((stated.facility_key)::text = (target.facility_key)::text)))));

CREATE TABLE public.area (
    key public.readable_key NOT NULL,
    kind text NOT NULL,
    code text,
    name text NOT NULL,
    parent_key public.readable_key,
    members_complete boolean DEFAULT true NOT NULL,
    boundary public.geometry(MultiPolygon,25832),
    boundary_quality text,
    boundary_schematic boolean DEFAULT false NOT NULL,
    boundary_validity daterange,
    label_point public.geometry(Point,25832),
    note_de text,
    note_en text,
    CONSTRAINT area_boundary_check CHECK ((public.st_isvalid(boundary) AND (NOT public.st_isempty(boundary)))),
    CONSTRAINT area_boundary_quality_check CHECK ((boundary_quality = ANY (ARRAY['OFFICIAL'::text, 'SCHEMATIC'::text, 'DERIVED'::text]))),
    CONSTRAINT area_boundary_validity_check CHECK ((NOT isempty(boundary_validity))),
    CONSTRAINT area_check CHECK (((parent_key)::text <> (key)::text)),
    CONSTRAINT area_check1 CHECK (((boundary IS NULL) = (boundary_quality IS NULL))),
    CONSTRAINT area_check2 CHECK (((boundary_quality <> 'SCHEMATIC'::text) OR boundary_schematic)),
    CONSTRAINT area_check3 CHECK (((boundary_quality <> 'OFFICIAL'::text) OR (NOT boundary_schematic))),
    CONSTRAINT area_kind_check CHECK ((kind = ANY (ARRAY['CITY'::text, 'DISTRICT'::text, 'QUARTER'::text, 'PROGRAMME_AREA'::text, 'MANAGEMENT_AREA'::text]))),
    CONSTRAINT area_label_point_check CHECK ((NOT public.st_isempty(label_point))),
    CONSTRAINT area_name_check CHECK ((name <> ''::text))
);

CREATE TABLE public.area_containment (
    container_key public.readable_key NOT NULL,
    contained_key public.readable_key NOT NULL
);

CREATE TABLE public.area_member (
    area_key public.readable_key NOT NULL,
    member_key public.readable_key NOT NULL,
    CONSTRAINT area_member_check CHECK (((member_key)::text <> (area_key)::text))
);

CREATE TABLE public.citation (
    id bigint NOT NULL,
    source_key public.readable_key NOT NULL,
    property text DEFAULT ''::text NOT NULL,
    note_de text,
    note_en text,
    area_key public.readable_key,
    organisation_key public.readable_key,
    facility_key public.readable_key,
    project_key public.readable_key,
    position_key public.readable_key,
    programme_key public.readable_key,
    grant_key public.readable_key,
    allocation_key public.readable_key,
    observation_key text,
    CONSTRAINT citation_check CHECK ((num_nonnulls(area_key, organisation_key, facility_key, project_key, position_key, programme_key, grant_key, allocation_key, observation_key) = 1))
);

ALTER TABLE public.citation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.citation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.consultation (
    source_key public.readable_key NOT NULL,
    held_on date NOT NULL,
    body text NOT NULL,
    result text NOT NULL
);

CREATE TABLE public.facility (
    key public.readable_key NOT NULL,
    type_key public.readable_key NOT NULL,
    name text NOT NULL,
    short_name text,
    address text,
    mobile boolean DEFAULT false NOT NULL,
    location public.geometry(Point,25832),
    location_accuracy numeric(8,1),
    capacity integer,
    languages text[],
    wheelchair_access boolean,
    website text,
    opening_hours text,
    note_de text,
    note_en text,
    CONSTRAINT facility_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT facility_check CHECK (((location_accuracy IS NULL) OR (location IS NOT NULL))),
    CONSTRAINT facility_check1 CHECK (((NOT mobile) OR (location IS NULL))),
    CONSTRAINT facility_location_accuracy_check CHECK ((location_accuracy >= (0)::numeric)),
    CONSTRAINT facility_location_check CHECK ((NOT public.st_isempty(location))),
    CONSTRAINT facility_name_check CHECK ((name <> ''::text)),
    CONSTRAINT facility_website_check CHECK ((website ~ '^https?://'::text))
);

CREATE TABLE public.facility_carrier (
    facility_key public.readable_key NOT NULL,
    organisation_key public.readable_key NOT NULL
);

CREATE TABLE public.facility_type (
    key public.readable_key NOT NULL,
    label_de text NOT NULL,
    label_en text NOT NULL,
    icon text NOT NULL,
    CONSTRAINT facility_type_icon_check CHECK ((icon ~ '^[a-z0-9-]+$'::text))
);

CREATE TABLE public."grant" (
    key public.readable_key NOT NULL,
    programme_key public.readable_key NOT NULL,
    title_de text NOT NULL,
    title_en text NOT NULL,
    amount numeric(14,2),
    basis public.figure_basis,
    period daterange,
    note_de text,
    note_en text,
    CONSTRAINT grant_amount_check CHECK ((amount >= (0)::numeric)),
    CONSTRAINT grant_check CHECK (((amount IS NULL) = (basis IS NULL))),
    CONSTRAINT grant_period_check CHECK ((NOT isempty(period))),
    CONSTRAINT grant_title_de_check CHECK ((title_de <> ''::text)),
    CONSTRAINT grant_title_en_check CHECK ((title_en <> ''::text))
);

CREATE TABLE public.indicator (
    key public.readable_key NOT NULL,
    label_de text NOT NULL,
    label_en text NOT NULL,
    unit text NOT NULL,
    decimals integer DEFAULT 0 NOT NULL,
    composition text NOT NULL,
    weight_key public.readable_key,
    CONSTRAINT indicator_check CHECK (((composition = 'MEAN'::text) = (weight_key IS NOT NULL))),
    CONSTRAINT indicator_composition_check CHECK ((composition = ANY (ARRAY['SUM'::text, 'MEAN'::text, 'NONE'::text]))),
    CONSTRAINT indicator_decimals_check CHECK (((decimals >= 0) AND (decimals <= 6)))
);

CREATE TABLE public.mikro_orm_migrations (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    executed_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP(6) NOT NULL
);

CREATE SEQUENCE public.mikro_orm_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.mikro_orm_migrations_id_seq OWNED BY public.mikro_orm_migrations.id;

CREATE TABLE public.observation (
    key text NOT NULL,
    indicator_key public.readable_key NOT NULL,
    area_key public.readable_key NOT NULL,
    observed_on date,
    value numeric,
    basis public.figure_basis,
    CONSTRAINT observation_check CHECK (((value IS NULL) = (basis IS NULL))),
    CONSTRAINT observation_value_check CHECK ((value <> 'NaN'::numeric))
);

CREATE TABLE public.organisation (
    key public.readable_key NOT NULL,
    name text NOT NULL,
    website text,
    note_de text,
    note_en text,
    CONSTRAINT organisation_name_check CHECK ((name <> ''::text)),
    CONSTRAINT organisation_website_check CHECK ((website ~ '^https?://'::text))
);

CREATE TABLE public."position" (
    key public.readable_key NOT NULL,
    title_de text NOT NULL,
    title_en text NOT NULL,
    description_de text,
    description_en text,
    status text NOT NULL,
    headcount integer,
    full_time_equivalents numeric(8,3),
    period daterange,
    CONSTRAINT position_full_time_equivalents_check CHECK ((full_time_equivalents > (0)::numeric)),
    CONSTRAINT position_headcount_check CHECK ((headcount > 0)),
    CONSTRAINT position_period_check CHECK ((NOT isempty(period))),
    CONSTRAINT position_status_check CHECK ((status = ANY (ARRAY['PLANNED'::text, 'FILLED'::text]))),
    CONSTRAINT position_title_de_check CHECK ((title_de <> ''::text)),
    CONSTRAINT position_title_en_check CHECK ((title_en <> ''::text))
);

CREATE TABLE public.position_host (
    position_key public.readable_key NOT NULL,
    facility_key public.readable_key NOT NULL
);

CREATE VIEW public.position_part AS
 SELECT position_area.position_key AS item,
    (position_area.area_key)::text AS part,
    position_area.area_key,
    false AS located
   FROM public.position_area;

CREATE TABLE public.programme (
    key public.readable_key NOT NULL,
    name text NOT NULL,
    funder_key public.readable_key,
    description_de text,
    description_en text,
    website text,
    CONSTRAINT programme_name_check CHECK ((name <> ''::text)),
    CONSTRAINT programme_website_check CHECK ((website ~ '^https?://'::text))
);

CREATE TABLE public.project (
    key public.readable_key NOT NULL,
    title_de text NOT NULL,
    title_en text NOT NULL,
    description_de text,
    description_en text,
    status text,
    period daterange,
    target_groups_de text[] DEFAULT '{}'::text[] NOT NULL,
    target_groups_en text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT project_check CHECK ((cardinality(target_groups_de) = cardinality(target_groups_en))),
    CONSTRAINT project_period_check CHECK ((NOT isempty(period))),
    CONSTRAINT project_status_check CHECK ((status = ANY (ARRAY['PLANNED'::text, 'ONGOING'::text, 'COMPLETED'::text]))),
    CONSTRAINT project_title_de_check CHECK ((title_de <> ''::text)),
    CONSTRAINT project_title_en_check CHECK ((title_en <> ''::text))
);

CREATE TABLE public.project_organisation (
    project_key public.readable_key NOT NULL,
    organisation_key public.readable_key NOT NULL
);

CREATE TABLE public.revision (
    number bigint NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    description text NOT NULL
);

ALTER TABLE public.revision ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.revision_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.source (
    key public.readable_key NOT NULL,
    title text NOT NULL,
    abbreviation text,
    kind_de text NOT NULL,
    kind_en text NOT NULL,
    publisher text,
    published_on date,
    url text,
    licence text,
    attribution text,
    note_de text,
    note_en text,
    CONSTRAINT source_title_check CHECK ((title <> ''::text)),
    CONSTRAINT source_url_check CHECK ((url ~ '^https?://'::text))
);

ALTER TABLE ONLY public.mikro_orm_migrations ALTER COLUMN id SET DEFAULT nextval('public.mikro_orm_migrations_id_seq'::regclass);

INSERT INTO public.allocation VALUES
	('quartiersmanagement-uellendahl', 'quartiersmanagement-fluechtlinge-2016', 'Quartiersmanagement Uellendahl', 'Quarter management Uellendahl', 100000.00, 'APPROXIMATE', NULL, NULL, 'uellendahl', NULL, NULL, NULL),
	('quartiersmanagement-ostersbaum', 'quartiersmanagement-fluechtlinge-2016', 'Quartiersmanagement Ostersbaum', 'Quarter management Ostersbaum', 100000.00, 'APPROXIMATE', NULL, NULL, 'ostersbaum', NULL, NULL, NULL),
	('quartiersmanagement-hoehe', 'quartiersmanagement-fluechtlinge-2016', 'Quartiersmanagement Höhe', 'Quarter management Höhe', 100000.00, 'APPROXIMATE', NULL, NULL, 'hoehe', NULL, NULL, NULL),
	('begegnungscafe', 'quartiersmanagement-fluechtlinge-2016', 'Begegnungscafé in der Alten Feuerwache, Personal, Investitionen und Material', 'Meeting café in the Alte Feuerwache, staff, investment and materials', 222000.00, 'APPROXIMATE', NULL, NULL, NULL, 'begegnungscafe-alte-feuerwache', NULL, NULL),
	('stellen-2017', NULL, 'Zwei halbe Stellen ab 2017', 'Two half posts from 2017', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-2017'),
	('spielmobil', NULL, 'Neues Spielmobil', 'New play bus', NULL, NULL, NULL, NULL, NULL, 'anschaffung-spielmobil', NULL, NULL);

INSERT INTO public.area VALUES
	('wuppertal', 'CITY', NULL, 'Wuppertal', NULL, true, NULL, NULL, false, NULL, NULL, 'Die Stadt zählt auch Zweitwohnsitze mit.', 'The city''s figures of people include second homes.'),
	('district-0', 'DISTRICT', '0', 'Elberfeld', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-1', 'DISTRICT', '1', 'Elberfeld-West', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-2', 'DISTRICT', '2', 'Uellendahl-Katernberg', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-3', 'DISTRICT', '3', 'Vohwinkel', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-4', 'DISTRICT', '4', 'Cronenberg', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-5', 'DISTRICT', '5', 'Barmen', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-6', 'DISTRICT', '6', 'Oberbarmen', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-7', 'DISTRICT', '7', 'Heckinghausen', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-8', 'DISTRICT', '8', 'Langerfeld-Beyenburg', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('district-9', 'DISTRICT', '9', 'Ronsdorf', 'wuppertal', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-00', 'QUARTER', '00', 'Elberfeld-Mitte', 'district-0', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-03', 'QUARTER', '03', 'Südstadt', 'district-0', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-04', 'QUARTER', '04', 'Grifflenberg', 'district-0', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-05', 'QUARTER', '05', 'Friedrichsberg', 'district-0', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-10', 'QUARTER', '10', 'Sonnborn', 'district-1', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-11', 'QUARTER', '11', 'Varresbeck', 'district-1', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-12', 'QUARTER', '12', 'Nützenberg', 'district-1', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-13', 'QUARTER', '13', 'Brill', 'district-1', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-14', 'QUARTER', '14', 'Arrenberg', 'district-1', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-15', 'QUARTER', '15', 'Zoo', 'district-1', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-16', 'QUARTER', '16', 'Buchenhofen', 'district-1', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-22', 'QUARTER', '22', 'Dönberg', 'district-2', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-23', 'QUARTER', '23', 'Nevigeser Straße', 'district-2', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-24', 'QUARTER', '24', 'Beek', 'district-2', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-25', 'QUARTER', '25', 'Eckbusch', 'district-2', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-26', 'QUARTER', '26', 'Siebeneick', 'district-2', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-30', 'QUARTER', '30', 'Vohwinkel-Mitte', 'district-3', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-31', 'QUARTER', '31', 'Osterholz', 'district-3', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-36', 'QUARTER', '36', 'Westring', 'district-3', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-55', 'QUARTER', '55', 'Sedansberg', 'district-5', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-57', 'QUARTER', '57', 'Kothen', 'district-5', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-63', 'QUARTER', '63', 'Nächstebreck-Ost', 'district-6', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-64', 'QUARTER', '64', 'Nächstebreck-West', 'district-6', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-71', 'QUARTER', '71', 'Heidt', 'district-7', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-72', 'QUARTER', '72', 'Hammesberg', 'district-7', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('quarter-85', 'QUARTER', '85', 'Fleute', 'district-8', true, NULL, NULL, false, NULL, NULL, NULL, NULL),
	('soziale-stadt-wichlinghausen-oberbarmen', 'PROGRAMME_AREA', NULL, 'Soziale Stadt Wichlinghausen/Oberbarmen', 'wuppertal', false, NULL, NULL, false, NULL, NULL, 'Das Programmgebiet umfasst die vier Quartiere nicht ganz. Seine Grenze liegt nicht vor.', 'The programme area does not cover the four quarters whole. Its boundary is not known.'),
	('soziale-stadt-heckinghausen', 'PROGRAMME_AREA', NULL, 'Soziale Stadt Heckinghausen', 'wuppertal', false, NULL, NULL, false, NULL, '0101000020E86400007EB64B631CF71641677F16B743AC5541', 'Das Programmgebiet ist kleiner als das Quartier 70. Seine Grenze liegt nicht vor, der Punkt liegt im Quartier.', 'The programme area is smaller than quarter 70. Its boundary is not known, the point lies in the quarter.'),
	('heckinghausen', 'MANAGEMENT_AREA', NULL, 'Heckinghausen', 'wuppertal', true, NULL, NULL, false, NULL, '0101000020E86400007EB64B631CF71641677F16B743AC5541', 'Das Gebiet der Sozialen Stadt, ein Teil des Quartiers 70. Seine Grenze liegt nicht vor.', 'The Soziale Stadt area, a part of quarter 70. Its boundary is not known.'),
	('quarter-01', 'QUARTER', '01', 'Nordstadt', 'district-0', true, '0106000020E864000001000000010300000001000000120000000BADD6C3BDA116411DE0F86D0CAC55412F470B7240A21641E37A18833BAC5541B76FEB46F79D1641F4EC62FD26AC5541B4C7804B93991641B521924B15AC55412AD293052D95164143526C0BFEAB5541F0122E5B539116412A30245BE9AB55413D9AF771549016410443A5DF9BAB5541FB6C9EBD03901641126AF6CD5EAB554132593947EC8E164102F3DCB419AB5541F9DAA428988E1641D9153F4CD4AA55418D86C4137091164150283EB4D8AA5541AB64F6BFD7951641EBDA43BBF2AA55419BDFEBD4B39916410283C8FB0CAB554128D85515029D1641FE8A2AE621AB5541AC2FD7EFBFA01641C20B09A436AB5541E7E8FBC369A11641AC366C7A81AB5541811619014EA11641687D5910C7AB55410BADD6C3BDA116411DE0F86D0CAC5541', 'SCHEMATIC', true, NULL, '0101000020E86400001271C420CB941641EFDC23BC51AB5541', NULL, NULL),
	('quarter-02', 'QUARTER', '02', 'Ostersbaum', 'district-0', true, '0106000020E864000001000000010300000001000000110000005688A505BEA6164164F54B9C47AC55412F470B7240A21641E37A18833BAC55410BADD6C3BDA116411DE0F86D0CAC5541811619014EA11641687D5910C7AB5541E7E8FBC369A11641AC366C7A81AB5541AC2FD7EFBFA01641C20B09A436AB5541F43FEB122EA5164103CDC3D11BAB55418E6222020DAA164132654F9B03AB5541B70E02966BAE1641405E956A07AB5541765AFEB6CFB216417CC11D2119AB5541CCB0D5627AB3164121AFB3BF66AB5541CA8BDE6798B3164194F873CEB1AB5541A79112E92AB316417DE70515FDAB5541601DD81AF0B116415660DFA42FAC5541F348CA20EDB016414B68741E62AC55414C7E0E2EABAB1641E1FAB18953AC55415688A505BEA6164164F54B9C47AC5541', 'SCHEMATIC', true, NULL, '0101000020E86400002ED8174522AA16415FA80982C3AB5541', NULL, NULL),
	('quarter-20', 'QUARTER', '20', 'Uellendahl-West', 'district-2', true, '0106000020E86400000100000001030000000100000015000000B76FEB46F79D1641F4EC62FD26AC55412F470B7240A21641E37A18833BAC55415688A505BEA6164164F54B9C47AC55414C7E0E2EABAB1641E1FAB18953AC5541F348CA20EDB016414B68741E62AC5541B98D0E1B7CB31641C64C1304C8AC55416817F58F88B0164126BD062D09AD5541B87B528346AE16415551351863AD55413C6D8C78B4AF1641BDDF6368B0AD55415A65DC5C67AD1641A08E1E87EEAD554199CD2D8CA4A91641BC8E5A6B11AE554173B5896EBCA61641CD61C8D728AE55418657930763A216413EE0082930AE554165C3E2E3B19E16411F557B74F4AD554186FD93A65C9C164160AE320A94AD5541261001B04999164137759FD541AD554108A8405B9F991641218647B801AD55419182B97F7A9B1641197F1335BEAC5541AC89F5F62C9916416C78C24071AC5541B4C7804B93991641B521924B15AC5541B76FEB46F79D1641F4EC62FD26AC5541', 'SCHEMATIC', true, NULL, '0101000020E8640000BC9B6F0A44A5164108EDE46D37AD5541', NULL, NULL),
	('quarter-37', 'QUARTER', '37', 'Höhe', 'district-3', true, '0106000020E8640000010000000103000000010000004200000029A6EF37A53F164112AC529F0BA755416C5B8234CA3B1641E3F992FFF6A655412C35E66DDE3816415DE6526683A655419E2E945D3F3D1641B35B45040DA65541C4182BB9443D1641599067C90DA6554195CECF95513D164163BC9E6F10A6554191E6413B553D1641E0FA1C2011A65541283B370DCE3D1641EB35BA5A2CA65541D0EB4C31CF3D1641DDE37C682CA655412EA474B30B3E1641333A0E0230A65541EE86C0633E3E164103111ED934A655417A5CDD933F3E1641AEFD570335A655418C13CB82BC3E164102E08D2944A6554145817EB7E83E1641FCF2AA8A49A65541BE4E51303E3F16419D834DF255A65541D52A1DB7463F164145E6FB9957A65541F1961601673F1641FD2C05E45DA6554182DCE80E803F164188CB2E9565A655412A424351903F1641E318745668A655416A56C2F7733F1641F7983EB26CA65541922CE43F763F16411324C4CD6CA655419411B456C43F1641A809E4AD6FA65541E8BE3D1153401641ED4C165877A65541E27129C95A401641DC0EA6BF77A65541F01AD770604016411168133D77A6554118DAB2FE6B4016414C82762276A65541A25EB0A9D0411641EBC4594B87A65541107851F0684216411D40B6B991A65541B9112D753E4316412962FD389CA655413E749855F643164143ADD0B5A4A655412640A817F8431641FE72ECE6A4A65541EA1BFAFB0F441641B2D5F5DDA7A6554142DD1111144416411D3397EBAAA655414DF820C415441641E5F11DF9AAA6554118FA9267DF45164130B9F1FFBEA655410A655B8EAB471641765C5CC7C3A65541083741D77E4A1641B63E9ED1C6A65541D6D94835044C16410DF12CCCCAA6554185BA08970E4C1641E3FF4CE4CAA65541F3E0A16A8F501641FB3C701AD5A65541E0F08F6A8C511641AA4944DCD7A65541E2DA3E69BA511641EBA67839D4A65541B7040D530152164188C8EF04D0A65541240F682751521641CB371BC2D5A65541023054A318531641F4EC1AE3DCA65541F629C5096B5316413F075AC1DEA655417C3475CF7F541641E23B633AE4A65541C2B8F2CEC45516416B691567EBA655411E9C9D9A40561641E34FAD57EDA655416DC50AD47A56164144A85239F0A6554157EAE6588356164133E8378BF0A655414C7F496FC05616415FB77CEBF2A65541622220C5FF57164196D1A9A504A7554164CBD23407581641A199600D05A755413BF021B42E581641307BD44407A75541521F5B0281581641F5C2943E06A755417EEC49CC8B581641CA1EFCF905A7554116FC8E015859164125019B0601A7554198720025C25A1641D86A389F21A75541560757D79C5B164185D89BE658A755417CF5F56E4C571641D110024D79A75541F5E3C5A16352164143CEBF5A7BA75541AB7E2F03E04C1641416DF78059A75541D999FC2077481641D1701A8A3FA755414EF191320E44164191DA389425A7554129A6EF37A53F164112AC529F0BA75541', 'SCHEMATIC', true, NULL, '0101000020E86400000EE7A6D27E431641DDFDF2B4DAA65541', NULL, NULL),
	('quarter-60', 'QUARTER', '60', 'Oberbarmen-Schwarzbach', 'district-6', true, '0106000020E86400000100000001030000000100000017000000C706CED7F2DF1641FF3F2B6CB6AC5541DAE3E5FA2CE11641AC4CA71781AC554115DDE21594E41641194BAC2148AC5541AA6D5767AFE71641BE3FA5146BAC5541468EA53B16EC16414963E82E85AC5541F5D386C779F01641B23D29F396AC55412E052A8B6BF41641BC4D4354A3AC55418AD451C63EF71641AE6653AC9CAC5541AC18973DBDF91641ABD6715D93AC5541D6C81BE470FB1641F4229436BFAC5541B65B4852D8FC16419EB6C4A5FEAC554136FF4852BBFC164199CFE53A44AD55410D408D89C4FB16417FED6D0C98AD554177336DFF72FB164184411B0EE6AD5541B0F14A19A2F816419958D044F2AD554123F0C7725AF6164190B08D64B0AD55418459956048F41641CFAB9DDF68AD5541DF98CA44C5F01641D7B29E8B59AD5541CEE443CEE5EC164118CF771B34AD554165AC8C7683E816414A5AB51F25AD554118263116B3E416416075739C26AD5541AEF7772E27E11641132DEF0D01AD5541C706CED7F2DF1641FF3F2B6CB6AC5541', 'SCHEMATIC', true, NULL, '0101000020E86400002962D27E70EE1641D24B4950F6AC5541', NULL, NULL),
	('quarter-70', 'QUARTER', '70', 'Heckinghausen', 'district-7', true, '0106000020E864000001000000010300000001000000150000008AD451C63EF71641AE6653AC9CAC55412E052A8B6BF41641BC4D4354A3AC5541F5D386C779F01641B23D29F396AC5541468EA53B16EC16414963E82E85AC5541AA6D5767AFE71641BE3FA5146BAC554115DDE21594E41641194BAC2148AC5541C25A651D64E5164151DF50DF20AC5541147CC35A9EE81641DED874CC03AC55416A0AEE4ED4EB1641ECD37D9BDBAB55410F6A86B60FED1641413E720FA9AB5541C477C61B7EEF1641FE6F5C0C76AB5541D4A144150AF31641B2E9784B53AB55419DE4EEF98CF71641459B890B25AB5541988B0023F6FB1641E09EBCB844AB55418C40FB390F0117411034D8637AAB55413CBFD57AE90217416B8086FFC1AB554192FF36A4CE001741A572F7DFF4AB5541AB4978B109FF1641817CC02F2DAC5541839ADD869FFC1641555E8E4F6BAC5541AC18973DBDF91641ABD6715D93AC55418AD451C63EF71641AE6653AC9CAC5541', 'SCHEMATIC', true, NULL, '0101000020E86400007EB64B631CF71641677F16B743AC5541', NULL, NULL),
	('quarter-83', 'QUARTER', '83', 'Hilgershöhe', 'district-8', true, '0106000020E8640000010000000103000000010000000C00000077336DFF72FB164184411B0EE6AD55410D408D89C4FB16417FED6D0C98AD554136FF4852BBFC164199CFE53A44AD5541B65B4852D8FC16419EB6C4A5FEAC55412FEE9D12EFFF16410DAEE07D16AD5541E1D8356A990217415D5E59D836AD5541560F0AE4A4041741BF48C2B06DAD5541D7D850BC63051741A4032799AAAD5541AF6A3BDCD3041741D5980F02E8AD554124712A9A60031741431110A21AAE55418A7F70F66BFF1641A3CA04E705AE554177336DFF72FB164184411B0EE6AD5541', 'SCHEMATIC', true, NULL, '0101000020E8640000B6CA7791CA021741226AF7B8B6AD5541', NULL, NULL),
	('quarter-21', 'QUARTER', '21', 'Uellendahl-Ost', 'district-2', true, '0106000020E8640000010000000103000000010000001400000099CD2D8CA4A91641BC8E5A6B11AE55415A65DC5C67AD1641A08E1E87EEAD55413C6D8C78B4AF1641BDDF6368B0AD5541B87B528346AE16415551351863AD55416817F58F88B0164126BD062D09AD5541B98D0E1B7CB31641C64C1304C8AC5541F348CA20EDB016414B68741E62AC554146B98F0605B51641A0718C6C87AC55416AC21D97A3B71641B06D4BB3CEAC5541F8EE4B6A62BA16414593E40D21AD5541A22812CAB3BC1641ED2EA12479AD55415C5DE38D56BF16417E4A038BCBAD5541AD10641B1AC116414BA56E4A1EAE55415804DF5E24C0164133D32F1F72AE5541D2E0C40EF8BC164156E4D994B0AE5541877DD0A2A7B81641E299761ECEAE554173FF51E90FB41641BCDB1DD4C4AE5541AE3BAD56DAAF1641AFD92C029AAE55415162ED1B7DAC16414C5B83295EAE554199CD2D8CA4A91641BC8E5A6B11AE5541', 'SCHEMATIC', true, NULL, '0101000020E864000077070CDF63B61641558782C694AD5541', NULL, NULL),
	('quarter-61', 'QUARTER', '61', 'Wichlinghausen-Süd', 'district-6', true, '0106000020E86400000100000001030000000100000012000000AEF7772E27E11641132DEF0D01AD554118263116B3E416416075739C26AD554165AC8C7683E816414A5AB51F25AD5541CEE443CEE5EC164118CF771B34AD5541DF98CA44C5F01641D7B29E8B59AD55418459956048F41641CFAB9DDF68AD554123F0C7725AF6164190B08D64B0AD5541B0F14A19A2F816419958D044F2AD5541E25E6401C8F616416DCA3A4E3BAE5541A721431D0BF31641F97B1B8026AE55418A0AFEC8E0EE1641621E5A6D17AE5541C7B827517AEA1641966A8952FDAD5541DB9C65F815E6164193B307C8E8AD5541B74FED5EE9E11641B7BDB028D4AD5541F35B3B212ADE164134EC32CFB9AD5541198061B769DD1641D8D885207AAD5541A5C52B000FDF1641E10F7A8139AD5541AEF7772E27E11641132DEF0D01AD5541', 'SCHEMATIC', true, NULL, '0101000020E864000000472586A6E91641B4C4894295AD5541', NULL, NULL),
	('quarter-62', 'QUARTER', '62', 'Wichlinghausen-Nord', 'district-6', true, '0106000020E86400000100000001030000000100000011000000F35B3B212ADE164134EC32CFB9AD5541B74FED5EE9E11641B7BDB028D4AD5541DB9C65F815E6164193B307C8E8AD5541C7B827517AEA1641966A8952FDAD55418A0AFEC8E0EE1641621E5A6D17AE5541A721431D0BF31641F97B1B8026AE5541E25E6401C8F616416DCA3A4E3BAE554181BF98BD9BF81641BEAEFC3A72AE5541377BEB2CF5F6164188F12F10B0AE55418F2BA9ED88F316419B9FBD1CDBAE55413CD07BDA32EF16417110E6B3EAAE55416451E5FAD1EA164113FC5F7FDEAE55417E85C8A86BE61641D5228165C4AE554194E5B7A137E21641EA9E7B509CAE55411FA46EB22EDF1641C35D884E60AE55414421CBAA6BDD1641C96E858C0DAE5541F35B3B212ADE164134EC32CFB9AD5541', 'SCHEMATIC', true, NULL, '0101000020E8640000B2443EB617EB1641189461CE4DAE5541', NULL, NULL),
	('hoehe', 'MANAGEMENT_AREA', NULL, 'Höhe', 'wuppertal', true, '0106000020E8640000010000000103000000010000004200000029A6EF37A53F164112AC529F0BA755416C5B8234CA3B1641E3F992FFF6A655412C35E66DDE3816415DE6526683A655419E2E945D3F3D1641B35B45040DA65541C4182BB9443D1641599067C90DA6554195CECF95513D164163BC9E6F10A6554191E6413B553D1641E0FA1C2011A65541283B370DCE3D1641EB35BA5A2CA65541D0EB4C31CF3D1641DDE37C682CA655412EA474B30B3E1641333A0E0230A65541EE86C0633E3E164103111ED934A655417A5CDD933F3E1641AEFD570335A655418C13CB82BC3E164102E08D2944A6554145817EB7E83E1641FCF2AA8A49A65541BE4E51303E3F16419D834DF255A65541D52A1DB7463F164145E6FB9957A65541F1961601673F1641FD2C05E45DA6554182DCE80E803F164188CB2E9565A655412A424351903F1641E318745668A655416A56C2F7733F1641F7983EB26CA65541922CE43F763F16411324C4CD6CA655419411B456C43F1641A809E4AD6FA65541E8BE3D1153401641ED4C165877A65541E27129C95A401641DC0EA6BF77A65541F01AD770604016411168133D77A6554118DAB2FE6B4016414C82762276A65541A25EB0A9D0411641EBC4594B87A65541107851F0684216411D40B6B991A65541B9112D753E4316412962FD389CA655413E749855F643164143ADD0B5A4A655412640A817F8431641FE72ECE6A4A65541EA1BFAFB0F441641B2D5F5DDA7A6554142DD1111144416411D3397EBAAA655414DF820C415441641E5F11DF9AAA6554118FA9267DF45164130B9F1FFBEA655410A655B8EAB471641765C5CC7C3A65541083741D77E4A1641B63E9ED1C6A65541D6D94835044C16410DF12CCCCAA6554185BA08970E4C1641E3FF4CE4CAA65541F3E0A16A8F501641FB3C701AD5A65541E0F08F6A8C511641AA4944DCD7A65541E2DA3E69BA511641EBA67839D4A65541B7040D530152164188C8EF04D0A65541240F682751521641CB371BC2D5A65541023054A318531641F4EC1AE3DCA65541F629C5096B5316413F075AC1DEA655417C3475CF7F541641E23B633AE4A65541C2B8F2CEC45516416B691567EBA655411E9C9D9A40561641E34FAD57EDA655416DC50AD47A56164144A85239F0A6554157EAE6588356164133E8378BF0A655414C7F496FC05616415FB77CEBF2A65541622220C5FF57164196D1A9A504A7554164CBD23407581641A199600D05A755413BF021B42E581641307BD44407A75541521F5B0281581641F5C2943E06A755417EEC49CC8B581641CA1EFCF905A7554116FC8E015859164125019B0601A7554198720025C25A1641D86A389F21A75541560757D79C5B164185D89BE658A755417CF5F56E4C571641D110024D79A75541F5E3C5A16352164143CEBF5A7BA75541AB7E2F03E04C1641416DF78059A75541D999FC2077481641D1701A8A3FA755414EF191320E44164191DA389425A7554129A6EF37A53F164112AC529F0BA75541', 'DERIVED', true, NULL, '0101000020E8640000304A96F4CE411641964D7D4CC5A65541', NULL, NULL),
	('ostersbaum', 'MANAGEMENT_AREA', NULL, 'Ostersbaum', 'wuppertal', true, '0106000020E864000001000000010300000001000000110000005688A505BEA6164164F54B9C47AC55412F470B7240A21641E37A18833BAC55410BADD6C3BDA116411DE0F86D0CAC5541811619014EA11641687D5910C7AB5541E7E8FBC369A11641AC366C7A81AB5541AC2FD7EFBFA01641C20B09A436AB5541F43FEB122EA5164103CDC3D11BAB55418E6222020DAA164132654F9B03AB5541B70E02966BAE1641405E956A07AB5541765AFEB6CFB216417CC11D2119AB5541CCB0D5627AB3164121AFB3BF66AB5541CA8BDE6798B3164194F873CEB1AB5541A79112E92AB316417DE70515FDAB5541601DD81AF0B116415660DFA42FAC5541F348CA20EDB016414B68741E62AC55414C7E0E2EABAB1641E1FAB18953AC55415688A505BEA6164164F54B9C47AC5541', 'DERIVED', true, NULL, '0101000020E8640000AA1E50986DAA1641FEBA666FBCAB5541', NULL, NULL),
	('nordstadt', 'MANAGEMENT_AREA', NULL, 'Nordstadt', 'wuppertal', true, '0106000020E864000001000000010300000001000000120000000BADD6C3BDA116411DE0F86D0CAC55412F470B7240A21641E37A18833BAC5541B76FEB46F79D1641F4EC62FD26AC5541B4C7804B93991641B521924B15AC55412AD293052D95164143526C0BFEAB5541F0122E5B539116412A30245BE9AB55413D9AF771549016410443A5DF9BAB5541FB6C9EBD03901641126AF6CD5EAB554132593947EC8E164102F3DCB419AB5541F9DAA428988E1641D9153F4CD4AA55418D86C4137091164150283EB4D8AA5541AB64F6BFD7951641EBDA43BBF2AA55419BDFEBD4B39916410283C8FB0CAB554128D85515029D1641FE8A2AE621AB5541AC2FD7EFBFA01641C20B09A436AB5541E7E8FBC369A11641AC366C7A81AB5541811619014EA11641687D5910C7AB55410BADD6C3BDA116411DE0F86D0CAC5541', 'DERIVED', true, NULL, '0101000020E864000094818FC0D3981641D8BC08AD8EAB5541', NULL, NULL),
	('uellendahl', 'MANAGEMENT_AREA', NULL, 'Uellendahl', 'wuppertal', true, '0106000020E8640000010000000103000000010000001C0000004C7E0E2EABAB1641E1FAB18953AC55415688A505BEA6164164F54B9C47AC55412F470B7240A21641E37A18833BAC5541B76FEB46F79D1641F4EC62FD26AC5541B4C7804B93991641B521924B15AC5541AC89F5F62C9916416C78C24071AC55419182B97F7A9B1641197F1335BEAC554108A8405B9F991641218647B801AD5541261001B04999164137759FD541AD554186FD93A65C9C164160AE320A94AD554165C3E2E3B19E16411F557B74F4AD55418657930763A216413EE0082930AE554173B5896EBCA61641CD61C8D728AE554199CD2D8CA4A91641BC8E5A6B11AE55415162ED1B7DAC16414C5B83295EAE5541AE3BAD56DAAF1641AFD92C029AAE554173FF51E90FB41641BCDB1DD4C4AE5541877DD0A2A7B81641E299761ECEAE5541D2E0C40EF8BC164156E4D994B0AE55415804DF5E24C0164133D32F1F72AE5541AD10641B1AC116414BA56E4A1EAE55415C5DE38D56BF16417E4A038BCBAD5541A22812CAB3BC1641ED2EA12479AD5541F8EE4B6A62BA16414593E40D21AD55416AC21D97A3B71641B06D4BB3CEAC554146B98F0605B51641A0718C6C87AC5541F348CA20EDB016414B68741E62AC55414C7E0E2EABAB1641E1FAB18953AC5541', 'DERIVED', true, NULL, '0101000020E86400007E517AF725AB16411252207D5DAD5541', 'In der Drucksache Uellendahl Ost und Uellendahl West.', 'Uellendahl Ost and Uellendahl West in the council paper.'),
	('wichlinghausen-oberbarmen', 'MANAGEMENT_AREA', NULL, 'Wichlinghausen/Oberbarmen', 'wuppertal', true, '0106000020E86400000100000001030000000100000023000000AC18973DBDF91641ABD6715D93AC55418AD451C63EF71641AE6653AC9CAC55412E052A8B6BF41641BC4D4354A3AC5541F5D386C779F01641B23D29F396AC5541468EA53B16EC16414963E82E85AC5541AA6D5767AFE71641BE3FA5146BAC554115DDE21594E41641194BAC2148AC5541DAE3E5FA2CE11641AC4CA71781AC5541C706CED7F2DF1641FF3F2B6CB6AC5541AEF7772E27E11641132DEF0D01AD5541A5C52B000FDF1641E10F7A8139AD5541198061B769DD1641D8D885207AAD5541F35B3B212ADE164134EC32CFB9AD55414421CBAA6BDD1641C96E858C0DAE55411FA46EB22EDF1641C35D884E60AE554194E5B7A137E21641EA9E7B509CAE55417E85C8A86BE61641D5228165C4AE55416451E5FAD1EA164113FC5F7FDEAE55413CD07BDA32EF16417110E6B3EAAE55418F2BA9ED88F316419B9FBD1CDBAE5541377BEB2CF5F6164188F12F10B0AE554181BF98BD9BF81641BEAEFC3A72AE5541E25E6401C8F616416DCA3A4E3BAE5541B0F14A19A2F816419958D044F2AD554177336DFF72FB164184411B0EE6AD55418A7F70F66BFF1641A3CA04E705AE554124712A9A60031741431110A21AAE5541AF6A3BDCD3041741D5980F02E8AD5541D7D850BC63051741A4032799AAAD5541560F0AE4A4041741BF48C2B06DAD5541E1D8356A990217415D5E59D836AD55412FEE9D12EFFF16410DAEE07D16AD5541B65B4852D8FC16419EB6C4A5FEAC5541D6C81BE470FB1641F4229436BFAC5541AC18973DBDF91641ABD6715D93AC5541', 'DERIVED', true, NULL, '0101000020E86400009380C55E65F116413E6ED65C92AD5541', 'Das Gebiet der Sozialen Stadt umfasst diese Quartiere nicht ganz (rund 33.000 Menschen auf rund 3,75 km²).', 'The Soziale Stadt area does not cover these quarters whole (about 33,000 people on about 3.75 km²).');

INSERT INTO public.area_containment VALUES
	('wuppertal', 'wuppertal'),
	('district-0', 'district-0'),
	('district-1', 'district-1'),
	('district-2', 'district-2'),
	('district-3', 'district-3'),
	('district-4', 'district-4'),
	('district-5', 'district-5'),
	('district-6', 'district-6'),
	('district-7', 'district-7'),
	('district-8', 'district-8'),
	('district-9', 'district-9'),
	('quarter-00', 'quarter-00'),
	('quarter-03', 'quarter-03'),
	('quarter-04', 'quarter-04'),
	('quarter-05', 'quarter-05'),
	('quarter-10', 'quarter-10'),
	('quarter-11', 'quarter-11'),
	('quarter-12', 'quarter-12'),
	('quarter-13', 'quarter-13'),
	('quarter-14', 'quarter-14'),
	('quarter-15', 'quarter-15'),
	('quarter-16', 'quarter-16'),
	('quarter-22', 'quarter-22'),
	('quarter-23', 'quarter-23'),
	('quarter-24', 'quarter-24'),
	('quarter-25', 'quarter-25'),
	('quarter-26', 'quarter-26'),
	('quarter-30', 'quarter-30'),
	('quarter-31', 'quarter-31'),
	('quarter-36', 'quarter-36'),
	('quarter-55', 'quarter-55'),
	('quarter-57', 'quarter-57'),
	('quarter-63', 'quarter-63'),
	('quarter-64', 'quarter-64'),
	('quarter-71', 'quarter-71'),
	('quarter-72', 'quarter-72'),
	('quarter-85', 'quarter-85'),
	('soziale-stadt-wichlinghausen-oberbarmen', 'soziale-stadt-wichlinghausen-oberbarmen'),
	('soziale-stadt-heckinghausen', 'soziale-stadt-heckinghausen'),
	('heckinghausen', 'heckinghausen'),
	('quarter-01', 'quarter-01'),
	('quarter-02', 'quarter-02'),
	('quarter-20', 'quarter-20'),
	('quarter-37', 'quarter-37'),
	('quarter-60', 'quarter-60'),
	('quarter-70', 'quarter-70'),
	('quarter-83', 'quarter-83'),
	('quarter-21', 'quarter-21'),
	('quarter-61', 'quarter-61'),
	('quarter-62', 'quarter-62'),
	('hoehe', 'hoehe'),
	('ostersbaum', 'ostersbaum'),
	('nordstadt', 'nordstadt'),
	('uellendahl', 'uellendahl'),
	('wichlinghausen-oberbarmen', 'wichlinghausen-oberbarmen'),
	('wichlinghausen-oberbarmen', 'quarter-62'),
	('district-8', 'quarter-83'),
	('wuppertal', 'district-8'),
	('heckinghausen', 'soziale-stadt-heckinghausen'),
	('wuppertal', 'soziale-stadt-wichlinghausen-oberbarmen'),
	('district-1', 'quarter-11'),
	('wuppertal', 'heckinghausen'),
	('wuppertal', 'soziale-stadt-heckinghausen'),
	('district-6', 'quarter-61'),
	('district-1', 'quarter-12'),
	('wuppertal', 'district-2'),
	('district-0', 'quarter-04'),
	('wuppertal', 'district-9'),
	('district-2', 'quarter-25'),
	('quarter-02', 'ostersbaum'),
	('ostersbaum', 'quarter-02'),
	('district-0', 'quarter-03'),
	('district-5', 'quarter-57'),
	('wuppertal', 'uellendahl'),
	('wichlinghausen-oberbarmen', 'quarter-61'),
	('wuppertal', 'district-6'),
	('wuppertal', 'district-5'),
	('district-0', 'quarter-02'),
	('district-1', 'quarter-16'),
	('district-7', 'quarter-70'),
	('wuppertal', 'ostersbaum'),
	('wuppertal', 'nordstadt'),
	('quarter-37', 'hoehe'),
	('district-2', 'quarter-21'),
	('hoehe', 'quarter-37'),
	('district-2', 'quarter-20'),
	('district-3', 'quarter-31'),
	('wuppertal', 'district-0'),
	('district-1', 'quarter-15'),
	('nordstadt', 'quarter-01'),
	('district-3', 'quarter-30'),
	('wuppertal', 'district-3'),
	('district-0', 'quarter-05'),
	('district-2', 'quarter-23'),
	('wuppertal', 'district-1'),
	('district-6', 'quarter-64'),
	('district-6', 'quarter-63'),
	('district-6', 'quarter-60'),
	('district-6', 'quarter-62'),
	('wichlinghausen-oberbarmen', 'quarter-60'),
	('quarter-70', 'soziale-stadt-heckinghausen'),
	('district-0', 'quarter-01'),
	('wuppertal', 'district-4'),
	('district-2', 'quarter-22'),
	('wuppertal', 'wichlinghausen-oberbarmen'),
	('district-0', 'quarter-00'),
	('soziale-stadt-heckinghausen', 'heckinghausen'),
	('district-1', 'quarter-10'),
	('district-8', 'quarter-85'),
	('district-3', 'quarter-37'),
	('district-3', 'quarter-36'),
	('wuppertal', 'hoehe'),
	('wichlinghausen-oberbarmen', 'quarter-83'),
	('district-2', 'quarter-26'),
	('district-7', 'quarter-72'),
	('quarter-01', 'nordstadt'),
	('uellendahl', 'quarter-20'),
	('district-1', 'quarter-13'),
	('district-7', 'quarter-71'),
	('uellendahl', 'quarter-21'),
	('district-1', 'quarter-14'),
	('district-2', 'quarter-24'),
	('district-5', 'quarter-55'),
	('wuppertal', 'district-7'),
	('district-7', 'soziale-stadt-heckinghausen'),
	('wuppertal', 'quarter-00'),
	('wuppertal', 'quarter-24'),
	('wuppertal', 'quarter-62'),
	('wuppertal', 'quarter-37'),
	('wuppertal', 'quarter-04'),
	('quarter-70', 'heckinghausen'),
	('wuppertal', 'quarter-11'),
	('wuppertal', 'quarter-22'),
	('district-0', 'nordstadt'),
	('wuppertal', 'quarter-02'),
	('wuppertal', 'quarter-57'),
	('wuppertal', 'quarter-63'),
	('wuppertal', 'quarter-71'),
	('district-2', 'uellendahl'),
	('district-0', 'ostersbaum'),
	('wuppertal', 'quarter-16'),
	('wuppertal', 'quarter-83'),
	('wuppertal', 'quarter-55'),
	('wuppertal', 'quarter-23'),
	('wuppertal', 'quarter-61'),
	('wuppertal', 'quarter-03'),
	('wuppertal', 'quarter-36'),
	('district-3', 'hoehe'),
	('wuppertal', 'quarter-64'),
	('wuppertal', 'quarter-60'),
	('wuppertal', 'quarter-01'),
	('wuppertal', 'quarter-25'),
	('wuppertal', 'quarter-70'),
	('wuppertal', 'quarter-15'),
	('wuppertal', 'quarter-21'),
	('wuppertal', 'quarter-85'),
	('wuppertal', 'quarter-12'),
	('wuppertal', 'quarter-31'),
	('wuppertal', 'quarter-14'),
	('wuppertal', 'quarter-10'),
	('wichlinghausen-oberbarmen', 'soziale-stadt-wichlinghausen-oberbarmen'),
	('wuppertal', 'quarter-30'),
	('wuppertal', 'quarter-05'),
	('wuppertal', 'quarter-20'),
	('wuppertal', 'quarter-13'),
	('wuppertal', 'quarter-26'),
	('wuppertal', 'quarter-72'),
	('district-7', 'heckinghausen');

INSERT INTO public.area_member VALUES
	('soziale-stadt-wichlinghausen-oberbarmen', 'quarter-60'),
	('soziale-stadt-wichlinghausen-oberbarmen', 'quarter-61'),
	('soziale-stadt-wichlinghausen-oberbarmen', 'quarter-62'),
	('soziale-stadt-wichlinghausen-oberbarmen', 'quarter-83'),
	('soziale-stadt-heckinghausen', 'quarter-70'),
	('hoehe', 'quarter-37'),
	('ostersbaum', 'quarter-02'),
	('nordstadt', 'quarter-01'),
	('uellendahl', 'quarter-20'),
	('uellendahl', 'quarter-21'),
	('wichlinghausen-oberbarmen', 'quarter-60'),
	('wichlinghausen-oberbarmen', 'quarter-61'),
	('wichlinghausen-oberbarmen', 'quarter-62'),
	('wichlinghausen-oberbarmen', 'quarter-83'),
	('heckinghausen', 'soziale-stadt-heckinghausen');

INSERT INTO public.citation OVERRIDING SYSTEM VALUE VALUES
	(1, 'vo-0601-16', '', NULL, NULL, NULL, 'stadt-wuppertal', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(2, 'vo-0601-16', '', NULL, NULL, NULL, 'ressort-208', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(3, 'vo-0601-16', '', NULL, NULL, NULL, 'ressort-zuwanderung-und-integration', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(4, 'vo-0601-16', '', NULL, NULL, NULL, 'land-nrw', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(5, 'facility-research', '', NULL, NULL, NULL, 'alte-feuerwache-ggmbh', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(6, 'facility-research', '', NULL, NULL, NULL, 'nachbarschaftsheim-wuppertal-ev', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(7, 'facility-research', '', NULL, NULL, NULL, 'ev-kirchengemeinde-uellendahl-ostersbaum', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(8, 'stadtgebiet', '', NULL, NULL, 'wuppertal', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(9, 'quarters-list', '', NULL, NULL, 'district-0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(10, 'quarters-list', '', NULL, NULL, 'district-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(11, 'quarters-list', '', NULL, NULL, 'district-2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(12, 'quarters-list', '', NULL, NULL, 'district-3', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(13, 'quarters-list', '', NULL, NULL, 'district-4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(14, 'quarters-list', '', NULL, NULL, 'district-5', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(15, 'quarters-list', '', NULL, NULL, 'district-6', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(16, 'quarters-list', '', NULL, NULL, 'district-7', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(17, 'quarters-list', '', NULL, NULL, 'district-8', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(18, 'quarters-list', '', NULL, NULL, 'district-9', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(19, 'quarters-list', '', NULL, NULL, 'quarter-00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(20, 'quarters-list', '', NULL, NULL, 'quarter-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(21, 'wikipedia-quarters', '', NULL, NULL, 'quarter-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(22, 'quarters-list', '', NULL, NULL, 'quarter-02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(23, 'wikipedia-quarters', '', NULL, NULL, 'quarter-02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(24, 'quarters-list', '', NULL, NULL, 'quarter-03', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(25, 'quarters-list', '', NULL, NULL, 'quarter-04', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(26, 'quarters-list', '', NULL, NULL, 'quarter-05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(27, 'quarters-list', '', NULL, NULL, 'quarter-10', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(28, 'quarters-list', '', NULL, NULL, 'quarter-11', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(29, 'quarters-list', '', NULL, NULL, 'quarter-12', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(30, 'quarters-list', '', NULL, NULL, 'quarter-13', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(31, 'quarters-list', '', NULL, NULL, 'quarter-14', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(32, 'quarters-list', '', NULL, NULL, 'quarter-15', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(33, 'quarters-list', '', NULL, NULL, 'quarter-16', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(34, 'quarters-list', '', NULL, NULL, 'quarter-20', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(35, 'wikipedia-quarters', '', NULL, NULL, 'quarter-20', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(36, 'quarters-list', '', NULL, NULL, 'quarter-21', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(37, 'quarters-list', '', NULL, NULL, 'quarter-22', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(38, 'quarters-list', '', NULL, NULL, 'quarter-23', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(39, 'quarters-list', '', NULL, NULL, 'quarter-24', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(40, 'quarters-list', '', NULL, NULL, 'quarter-25', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(41, 'quarters-list', '', NULL, NULL, 'quarter-26', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(42, 'quarters-list', '', NULL, NULL, 'quarter-30', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(43, 'quarters-list', '', NULL, NULL, 'quarter-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(44, 'quarters-list', '', NULL, NULL, 'quarter-36', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(45, 'quarters-list', '', NULL, NULL, 'quarter-37', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(46, 'wikipedia-quarters', '', NULL, NULL, 'quarter-37', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(47, 'quarters-list', '', NULL, NULL, 'quarter-55', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(48, 'quarters-list', '', NULL, NULL, 'quarter-57', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(49, 'quarters-list', '', NULL, NULL, 'quarter-60', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(50, 'wikipedia-quarters', '', NULL, NULL, 'quarter-60', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(51, 'quarters-list', '', NULL, NULL, 'quarter-61', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(52, 'quarters-list', '', NULL, NULL, 'quarter-62', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(53, 'quarters-list', '', NULL, NULL, 'quarter-63', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(54, 'quarters-list', '', NULL, NULL, 'quarter-64', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(55, 'quarters-list', '', NULL, NULL, 'quarter-70', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(56, 'wikipedia-quarters', '', NULL, NULL, 'quarter-70', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(57, 'quarters-list', '', NULL, NULL, 'quarter-71', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(58, 'quarters-list', '', NULL, NULL, 'quarter-72', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(59, 'quarters-list', '', NULL, NULL, 'quarter-83', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(60, 'wikipedia-quarters', '', NULL, NULL, 'quarter-83', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(61, 'quarters-list', '', NULL, NULL, 'quarter-85', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(62, 'soziale-stadt-nrw', '', NULL, NULL, 'soziale-stadt-wichlinghausen-oberbarmen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(63, 'soziale-stadt-nrw', '', NULL, NULL, 'soziale-stadt-heckinghausen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(64, 'vo-0601-16', '', NULL, NULL, 'hoehe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(65, 'vo-0601-16', '', NULL, NULL, 'ostersbaum', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(66, 'vo-0601-16', '', NULL, NULL, 'nordstadt', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(67, 'vo-0601-16', '', NULL, NULL, 'uellendahl', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(68, 'vo-0601-16', '', NULL, NULL, 'wichlinghausen-oberbarmen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(69, 'soziale-stadt-nrw', 'note', NULL, NULL, 'wichlinghausen-oberbarmen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(70, 'vo-0601-16', '', NULL, NULL, 'heckinghausen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(71, 'soziale-stadt-nrw', 'note', NULL, NULL, 'heckinghausen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(72, 'vo-0601-16', '', NULL, NULL, NULL, NULL, 'alte-feuerwache', NULL, NULL, NULL, NULL, NULL, NULL),
	(73, 'facility-research', 'address', NULL, NULL, NULL, NULL, 'alte-feuerwache', NULL, NULL, NULL, NULL, NULL, NULL),
	(74, 'facility-research', 'carriers', NULL, NULL, NULL, NULL, 'alte-feuerwache', NULL, NULL, NULL, NULL, NULL, NULL),
	(75, 'vo-0601-16', 'areas', 'Aus dem Punkt westlich der Gathe erschlossen, nicht ausdrücklich genannt.', 'Inferred from the point west of the Gathe, not stated in words.', NULL, NULL, 'alte-feuerwache', NULL, NULL, NULL, NULL, NULL, NULL),
	(76, 'offene-daten-wuppertal', 'location', 'Amtlicher Punkt eines anderen Angebots unter derselben Adresse.', 'Official point of another offer at the same address.', NULL, NULL, 'alte-feuerwache', NULL, NULL, NULL, NULL, NULL, NULL),
	(77, 'vo-0601-16', '', NULL, NULL, NULL, NULL, 'nachbarschaftsheim', NULL, NULL, NULL, NULL, NULL, NULL),
	(78, 'facility-research', 'address', NULL, NULL, NULL, NULL, 'nachbarschaftsheim', NULL, NULL, NULL, NULL, NULL, NULL),
	(79, 'facility-research', 'carriers', NULL, NULL, NULL, NULL, 'nachbarschaftsheim', NULL, NULL, NULL, NULL, NULL, NULL),
	(80, 'facility-research', 'location', 'Geschätzt, ± 250 m.', 'Estimate, ± 250 m.', NULL, NULL, 'nachbarschaftsheim', NULL, NULL, NULL, NULL, NULL, NULL),
	(81, 'vo-0601-16', '', NULL, NULL, NULL, NULL, 'zkj-roettgen', NULL, NULL, NULL, NULL, NULL, NULL),
	(82, 'facility-research', 'address', NULL, NULL, NULL, NULL, 'zkj-roettgen', NULL, NULL, NULL, NULL, NULL, NULL),
	(83, 'facility-research', 'carriers', NULL, NULL, NULL, NULL, 'zkj-roettgen', NULL, NULL, NULL, NULL, NULL, NULL),
	(84, 'wikipedia-quarters', 'areas', NULL, NULL, NULL, NULL, 'zkj-roettgen', NULL, NULL, NULL, NULL, NULL, NULL),
	(85, 'facility-research', 'location', 'Geschätzt, ± 250 m.', 'Estimate, ± 250 m.', NULL, NULL, 'zkj-roettgen', NULL, NULL, NULL, NULL, NULL, NULL),
	(86, 'vo-0601-16', '', NULL, NULL, NULL, NULL, 'ot-hoehe', NULL, NULL, NULL, NULL, NULL, NULL),
	(87, 'facility-research', 'address', NULL, NULL, NULL, NULL, 'ot-hoehe', NULL, NULL, NULL, NULL, NULL, NULL),
	(88, 'facility-research', 'location', 'Geschätzt, ± 150 m.', 'Estimate, ± 150 m.', NULL, NULL, 'ot-hoehe', NULL, NULL, NULL, NULL, NULL, NULL),
	(89, 'vo-0601-16', '', NULL, NULL, NULL, NULL, 'spielmobil', NULL, NULL, NULL, NULL, NULL, NULL),
	(90, 'vo-0601-16', '', NULL, NULL, NULL, NULL, NULL, 'begegnungscafe-alte-feuerwache', NULL, NULL, NULL, NULL, NULL),
	(91, 'vo-0601-16', 'areas', 'Gebiet der Alten Feuerwache.', 'The area of the Alte Feuerwache.', NULL, NULL, NULL, 'begegnungscafe-alte-feuerwache', NULL, NULL, NULL, NULL, NULL),
	(92, 'vo-0601-16', '', NULL, NULL, NULL, NULL, NULL, 'nachbarschaftsarbeit', NULL, NULL, NULL, NULL, NULL),
	(93, 'vo-0601-16', 'period', 'Beginn der Stellen, die diese Arbeit leisten (August 2016).', 'Start of the posts that do this work (August 2016).', NULL, NULL, NULL, 'nachbarschaftsarbeit', NULL, NULL, NULL, NULL, NULL),
	(94, 'vo-0601-16', '', NULL, NULL, NULL, NULL, NULL, 'anschaffung-spielmobil', NULL, NULL, NULL, NULL, NULL),
	(95, 'vo-0601-16', '', NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-2016', NULL, NULL, NULL, NULL),
	(96, 'vo-0601-16', 'headcount', NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-2016', NULL, NULL, NULL, NULL),
	(97, 'wz-28116635', 'full_time_equivalents', 'Fünf halbe Stellen.', 'Five half posts.', NULL, NULL, NULL, NULL, 'quartiersmanagement-2016', NULL, NULL, NULL, NULL),
	(98, 'wz-27732861', 'full_time_equivalents', 'Fünf halbe Stellen.', 'Five half posts.', NULL, NULL, NULL, NULL, 'quartiersmanagement-2016', NULL, NULL, NULL, NULL),
	(99, 'rs-37238559', 'full_time_equivalents', 'Fünf halbe Stellen.', 'Five half posts.', NULL, NULL, NULL, NULL, 'quartiersmanagement-2016', NULL, NULL, NULL, NULL),
	(100, 'vo-0601-16', '', NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-2017', NULL, NULL, NULL, NULL),
	(101, 'vo-0601-16', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'hilfen-im-staedtebau', NULL, NULL, NULL),
	(102, 'programme-pages', 'description', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'hilfen-im-staedtebau', NULL, NULL, NULL),
	(103, 'programme-blog', 'description', 'Nur der Eigenanteil von mindestens 10 %.', 'Only the own share of at least 10 %.', NULL, NULL, NULL, NULL, NULL, 'hilfen-im-staedtebau', NULL, NULL, NULL),
	(104, 'vo-0601-16', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-fluechtlinge-2016', NULL, NULL),
	(105, 'vo-0601-16', 'amount', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-fluechtlinge-2016', NULL, NULL),
	(106, 'vo-0601-16', 'period', 'Das Ende steht in der Drucksache. Der Beginn ist der Beginn der Stellen, die daraus bezahlt werden.', 'The end is in the paper. The start is the start of the posts that it pays for.', NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-fluechtlinge-2016', NULL, NULL),
	(107, 'gr-15', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-uellendahl', NULL),
	(108, 'gr-15', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-ostersbaum', NULL),
	(109, 'gr-15', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'quartiersmanagement-hoehe', NULL),
	(110, 'gr-15', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'begegnungscafe', NULL),
	(111, 'vo-0601-16', '', 'Ein Betrag ist nirgends genannt.', 'No amount is stated anywhere.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'stellen-2017', NULL),
	(112, 'vo-0601-16', '', 'Ein Betrag ist nirgends genannt.', 'No amount is stated anywhere.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'spielmobil', NULL),
	(113, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.quarter-01.undated'),
	(114, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-01.2021-12-31'),
	(115, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-01.2021-12-31'),
	(116, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.quarter-02.undated'),
	(117, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-02.2010-12-31'),
	(118, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-02.2021-12-31'),
	(119, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-02.2010-12-31'),
	(120, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-02.2021-12-31'),
	(121, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.quarter-20.undated'),
	(122, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-20.2013-12-31'),
	(123, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-20.2013-12-31'),
	(124, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.quarter-37.undated'),
	(125, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-37.2021-12-31'),
	(126, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-37.2021-12-31'),
	(127, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.quarter-60.undated'),
	(128, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-60.2016-12-31'),
	(129, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-60.2021-12-31'),
	(130, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-60.2016-12-31'),
	(131, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-60.2021-12-31'),
	(132, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.quarter-70.undated'),
	(133, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-70.2021-12-31'),
	(134, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-70.2021-12-31'),
	(135, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.quarter-83.undated'),
	(136, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-83.2010-12-31'),
	(137, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.quarter-83.2021-12-31'),
	(138, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-83.2010-12-31'),
	(139, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.quarter-83.2021-12-31'),
	(140, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.district-0.undated'),
	(141, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.district-0.2022-12-31'),
	(142, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.district-0.2022-12-31'),
	(143, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.district-2.undated'),
	(144, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.district-2.2022-12-31'),
	(145, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.district-2.2022-12-31'),
	(146, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.district-6.undated'),
	(147, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.district-6.2022-12-31'),
	(148, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.district-6.2022-12-31'),
	(149, 'wikipedia-quarters', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.district-7.undated'),
	(150, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.district-7.2022-12-31'),
	(151, 'wikipedia-quarters', '', 'Jahr 2022, der Tag ist nicht genannt; angesetzt ist das Jahresende.', 'Year 2022, the day is not stated; the end of the year is taken.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.district-7.2022-12-31'),
	(152, 'stadtgebiet', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.wuppertal.undated'),
	(153, 'wz-28596897', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.wuppertal.2015-12-31'),
	(154, 'wz-28596897', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals-count.wuppertal.2015-12-31'),
	(155, 'soziale-stadt-nrw', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.soziale-stadt-wichlinghausen-oberbarmen.undated'),
	(156, 'soziale-stadt-nrw', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.soziale-stadt-wichlinghausen-oberbarmen.undated'),
	(157, 'soziale-stadt-nrw', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'population.soziale-stadt-heckinghausen.undated'),
	(158, 'soziale-stadt-nrw', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'surface.soziale-stadt-heckinghausen.undated'),
	(159, 'soziale-stadt-nrw', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'migration-background.soziale-stadt-heckinghausen.undated'),
	(160, 'soziale-stadt-nrw', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'foreign-nationals.soziale-stadt-heckinghausen.undated'),
	(161, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(162, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(163, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-20', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(164, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-21', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(165, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-37', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(166, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-60', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(167, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-61', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(168, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-62', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(169, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-70', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(170, 'schematic-outlines', 'boundary', NULL, NULL, 'quarter-83', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO public.consultation VALUES
	('vo-0601-16', '2016-08-30', 'Jugendhilfeausschuss', 'Entgegennahme o. B.'),
	('vo-0601-16', '2016-10-25', 'Integrationsrat', 'Entgegennahme o. B.');

INSERT INTO public.facility VALUES
	('alte-feuerwache', 'neighbourhood-centre', 'Alte Feuerwache', NULL, 'Gathe 6, 42107 Wuppertal', false, '0101000020E8640000E6E2F12D1DA01641334E595CB1AB5541', 0.0, NULL, NULL, NULL, NULL, NULL, 'Auch die Postleitzahl 42105 ist zu finden. Die Gathe ist die Grenze zwischen Nordstadt und Ostersbaum, der Punkt liegt westlich davon.', 'The postcode 42105 is found as well. The street Gathe is the boundary of Nordstadt and Ostersbaum, the point lies west of it.'),
	('nachbarschaftsheim', 'neighbourhood-centre', 'Nachbarschaftsheim Wuppertal e.V.', NULL, 'Platz der Republik, 42107 Wuppertal', false, '0101000020E8640000E3934CBF96A91641243E1DBAC3AB5541', 250.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('zkj-roettgen', 'youth-centre', 'Zentrum für Kinder und Jugendliche Röttgen', NULL, 'Röttgen 102, 42109 Wuppertal', false, '0101000020E8640000CFB1CB754BAD16414603A407A9AD5541', 250.0, NULL, NULL, NULL, NULL, NULL, 'Die Straße Röttgen ist die Grenze der Quartiere 20 und 21, beide gehören zu Uellendahl.', 'The street Röttgen is the boundary of quarters 20 and 21, both belong to Uellendahl.'),
	('ot-hoehe', 'youth-centre', 'Offene Tür (OT) Höhe', NULL, 'Höhe 67, Wuppertal', false, '0101000020E8640000E0AD1FE1A9441641676EE9BDC6A65541', 150.0, NULL, NULL, NULL, NULL, NULL, 'Träger nicht belegt, vermutlich die Stadt.', 'Carrier not documented, probably the city.'),
	('spielmobil', 'play-bus', 'Spielmobil', NULL, NULL, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Geplante Anschaffung, ohne festen Standort.', 'Planned purchase, without a fixed place.');

INSERT INTO public.facility_area VALUES
	('alte-feuerwache', 'nordstadt', 'STATED'),
	('zkj-roettgen', 'uellendahl', 'STATED'),
	('ot-hoehe', 'hoehe', 'STATED'),
	('spielmobil', 'wichlinghausen-oberbarmen', 'STATED'),
	('spielmobil', 'heckinghausen', 'STATED'),
	('alte-feuerwache', 'quarter-01', 'ESTIMATED'),
	('nachbarschaftsheim', 'quarter-02', 'ESTIMATED'),
	('nachbarschaftsheim', 'ostersbaum', 'ESTIMATED'),
	('zkj-roettgen', 'quarter-20', 'ESTIMATED'),
	('ot-hoehe', 'quarter-37', 'ESTIMATED');

INSERT INTO public.facility_carrier VALUES
	('alte-feuerwache', 'alte-feuerwache-ggmbh'),
	('nachbarschaftsheim', 'nachbarschaftsheim-wuppertal-ev'),
	('zkj-roettgen', 'ev-kirchengemeinde-uellendahl-ostersbaum'),
	('zkj-roettgen', 'stadt-wuppertal');

INSERT INTO public.facility_stated_area VALUES
	('alte-feuerwache', 'nordstadt'),
	('zkj-roettgen', 'uellendahl'),
	('ot-hoehe', 'hoehe'),
	('spielmobil', 'wichlinghausen-oberbarmen'),
	('spielmobil', 'heckinghausen');

INSERT INTO public.facility_type VALUES
	('neighbourhood-centre', 'Nachbarschaftszentrum', 'Neighbourhood centre', 'coffee'),
	('youth-centre', 'Kinder- und Jugendeinrichtung', 'Children and youth centre', 'users'),
	('play-bus', 'Spielmobil', 'Play bus', 'bus');

INSERT INTO public."grant" VALUES
	('quartiersmanagement-fluechtlinge-2016', 'hilfen-im-staedtebau', 'Landesmittel für das Quartiersmanagement bis Ende 2018', 'State funds for the quarter managers until the end of 2018', 521915.00, 'DOCUMENTED', '[2016-08-01,2019-01-01)', 'Der Gesamtbetrag ist belegt. Die berichteten Teile sind gerundet und ergeben zusammen 522.000 Euro.', 'The total is documented. The parts as reported are rounded and add up to 522,000 EUR.');

INSERT INTO public.indicator VALUES
	('population', 'Bevölkerung', 'Population', 'people', 0, 'SUM', NULL),
	('foreign-nationals', 'Anteil nichtdeutscher Staatsangehöriger', 'Share of foreign nationals', '%', 1, 'MEAN', 'population'),
	('foreign-nationals-count', 'Nichtdeutsche Staatsangehörige', 'Foreign nationals', 'people', 0, 'SUM', NULL),
	('migration-background', 'Anteil mit Migrationshintergrund', 'Share with a migration background', '%', 1, 'MEAN', 'population'),
	('surface', 'Fläche', 'Surface', 'km²', 2, 'SUM', NULL);

INSERT INTO public.mikro_orm_migrations VALUES
	(1, '001_source', '2026-11-26 10:00:15.032868+00'),
	(2, '002_area', '2026-11-26 10:00:15.032868+00'),
	(3, '003_facility', '2026-11-26 10:00:15.032868+00'),
	(4, '004_project_position', '2026-11-26 10:00:15.032868+00'),
	(5, '005_funding_indicator', '2026-11-26 10:00:15.032868+00'),
	(6, '006_citation', '2026-11-26 10:00:15.032868+00'),
	(7, '007_part', '2026-11-26 10:00:15.032868+00');

INSERT INTO public.observation VALUES
	('surface.quarter-01.undated', 'surface', 'quarter-01', NULL, 1.18, 'DOCUMENTED'),
	('population.quarter-01.2021-12-31', 'population', 'quarter-01', '2021-12-31', 17027, 'DOCUMENTED'),
	('foreign-nationals.quarter-01.2021-12-31', 'foreign-nationals', 'quarter-01', '2021-12-31', 30.8, 'DOCUMENTED'),
	('surface.quarter-02.undated', 'surface', 'quarter-02', NULL, 1.38, 'DOCUMENTED'),
	('population.quarter-02.2010-12-31', 'population', 'quarter-02', '2010-12-31', 14487, 'DOCUMENTED'),
	('population.quarter-02.2021-12-31', 'population', 'quarter-02', '2021-12-31', 15606, 'DOCUMENTED'),
	('foreign-nationals.quarter-02.2010-12-31', 'foreign-nationals', 'quarter-02', '2010-12-31', 23.8, 'DOCUMENTED'),
	('foreign-nationals.quarter-02.2021-12-31', 'foreign-nationals', 'quarter-02', '2021-12-31', 32.5, 'DOCUMENTED'),
	('surface.quarter-20.undated', 'surface', 'quarter-20', NULL, 2.61, 'DOCUMENTED'),
	('population.quarter-20.2013-12-31', 'population', 'quarter-20', '2013-12-31', 9532, 'DOCUMENTED'),
	('foreign-nationals.quarter-20.2013-12-31', 'foreign-nationals', 'quarter-20', '2013-12-31', 9.5, 'DOCUMENTED'),
	('surface.quarter-37.undated', 'surface', 'quarter-37', NULL, 1.22, 'DOCUMENTED'),
	('population.quarter-37.2021-12-31', 'population', 'quarter-37', '2021-12-31', 5610, 'DOCUMENTED'),
	('foreign-nationals.quarter-37.2021-12-31', 'foreign-nationals', 'quarter-37', '2021-12-31', 25.6, 'DOCUMENTED'),
	('surface.quarter-60.undated', 'surface', 'quarter-60', NULL, 1.59, 'DOCUMENTED'),
	('population.quarter-60.2016-12-31', 'population', 'quarter-60', '2016-12-31', 15414, 'DOCUMENTED'),
	('population.quarter-60.2021-12-31', 'population', 'quarter-60', '2021-12-31', 16012, 'DOCUMENTED'),
	('foreign-nationals.quarter-60.2016-12-31', 'foreign-nationals', 'quarter-60', '2016-12-31', 37.4, 'DOCUMENTED'),
	('foreign-nationals.quarter-60.2021-12-31', 'foreign-nationals', 'quarter-60', '2021-12-31', 44.7, 'DOCUMENTED'),
	('surface.quarter-70.undated', 'surface', 'quarter-70', NULL, 1.81, 'DOCUMENTED'),
	('population.quarter-70.2021-12-31', 'population', 'quarter-70', '2021-12-31', 13130, 'DOCUMENTED'),
	('foreign-nationals.quarter-70.2021-12-31', 'foreign-nationals', 'quarter-70', '2021-12-31', 29.2, 'DOCUMENTED'),
	('surface.quarter-83.undated', 'surface', 'quarter-83', NULL, 0.48, 'DOCUMENTED'),
	('population.quarter-83.2010-12-31', 'population', 'quarter-83', '2010-12-31', 3327, 'DOCUMENTED'),
	('population.quarter-83.2021-12-31', 'population', 'quarter-83', '2021-12-31', 3469, 'DOCUMENTED'),
	('foreign-nationals.quarter-83.2010-12-31', 'foreign-nationals', 'quarter-83', '2010-12-31', 14.3, 'DOCUMENTED'),
	('foreign-nationals.quarter-83.2021-12-31', 'foreign-nationals', 'quarter-83', '2021-12-31', 28, 'DOCUMENTED'),
	('surface.district-0.undated', 'surface', 'district-0', NULL, 11.07, 'DOCUMENTED'),
	('population.district-0.2022-12-31', 'population', 'district-0', '2022-12-31', 67323, 'DOCUMENTED'),
	('foreign-nationals.district-0.2022-12-31', 'foreign-nationals', 'district-0', '2022-12-31', 29.7, 'DOCUMENTED'),
	('surface.district-2.undated', 'surface', 'district-2', NULL, 25.91, 'DOCUMENTED'),
	('population.district-2.2022-12-31', 'population', 'district-2', '2022-12-31', 37952, 'DOCUMENTED'),
	('foreign-nationals.district-2.2022-12-31', 'foreign-nationals', 'district-2', '2022-12-31', 11.6, 'DOCUMENTED'),
	('surface.district-6.undated', 'surface', 'district-6', NULL, 12.57, 'DOCUMENTED'),
	('population.district-6.2022-12-31', 'population', 'district-6', '2022-12-31', 46328, 'DOCUMENTED'),
	('foreign-nationals.district-6.2022-12-31', 'foreign-nationals', 'district-6', '2022-12-31', 33.5, 'DOCUMENTED'),
	('surface.district-7.undated', 'surface', 'district-7', NULL, 5.66, 'DOCUMENTED'),
	('population.district-7.2022-12-31', 'population', 'district-7', '2022-12-31', 22459, 'DOCUMENTED'),
	('foreign-nationals.district-7.2022-12-31', 'foreign-nationals', 'district-7', '2022-12-31', 28.1, 'DOCUMENTED'),
	('surface.wuppertal.undated', 'surface', 'wuppertal', NULL, 168.395431, 'DOCUMENTED'),
	('population.wuppertal.2015-12-31', 'population', 'wuppertal', '2015-12-31', 355344, 'DOCUMENTED'),
	('foreign-nationals-count.wuppertal.2015-12-31', 'foreign-nationals-count', 'wuppertal', '2015-12-31', 60959, 'DOCUMENTED'),
	('population.soziale-stadt-wichlinghausen-oberbarmen.undated', 'population', 'soziale-stadt-wichlinghausen-oberbarmen', NULL, 33000, 'APPROXIMATE'),
	('surface.soziale-stadt-wichlinghausen-oberbarmen.undated', 'surface', 'soziale-stadt-wichlinghausen-oberbarmen', NULL, 3.75, 'APPROXIMATE'),
	('population.soziale-stadt-heckinghausen.undated', 'population', 'soziale-stadt-heckinghausen', NULL, 10694, 'DOCUMENTED'),
	('surface.soziale-stadt-heckinghausen.undated', 'surface', 'soziale-stadt-heckinghausen', NULL, 0.87, 'DOCUMENTED'),
	('migration-background.soziale-stadt-heckinghausen.undated', 'migration-background', 'soziale-stadt-heckinghausen', NULL, 52, 'DOCUMENTED'),
	('foreign-nationals.soziale-stadt-heckinghausen.undated', 'foreign-nationals', 'soziale-stadt-heckinghausen', NULL, 32, 'DOCUMENTED');

INSERT INTO public.organisation VALUES
	('stadt-wuppertal', 'Stadt Wuppertal', NULL, NULL, NULL),
	('ressort-208', 'Ressort 208 – Kinder, Jugend und Familie / Jugendamt', NULL, 'Verfasser der Drucksache VO/0601/16.', 'Author of the council paper VO/0601/16.'),
	('ressort-zuwanderung-und-integration', 'Ressort Zuwanderung und Integration', NULL, NULL, NULL),
	('land-nrw', 'Land Nordrhein-Westfalen', NULL, NULL, NULL),
	('alte-feuerwache-ggmbh', 'Alte Feuerwache gGmbH', NULL, 'Trägerverein: Nachbarschaftsheim Wuppertal e.V.', 'Supporting association: Nachbarschaftsheim Wuppertal e.V.'),
	('nachbarschaftsheim-wuppertal-ev', 'Nachbarschaftsheim Wuppertal e.V.', NULL, NULL, NULL),
	('ev-kirchengemeinde-uellendahl-ostersbaum', 'Ev. Kirchengemeinde Uellendahl-Ostersbaum', NULL, NULL, NULL);

INSERT INTO public."position" VALUES
	('quartiersmanagement-2016', 'Quartiersmanagement für die Arbeit mit und für Geflüchtete', 'Quarter managers working with and for refugees', 'Drei neue Quartiersmanagerinnen und Quartiersmanager auf fünf halben Stellen, für vier Gebiete gemeinsam.', 'Three new quarter managers on five half posts, for four areas together.', 'FILLED', 3, 2.500, '[2016-08-01,)'),
	('quartiersmanagement-2017', 'Zwei halbe Stellen für die Gebiete der Sozialen Stadt', 'Two half posts for the Soziale Stadt areas', 'Sollen ab Januar 2017 zum dort bestehenden Quartiersmanagement dazukommen.', 'Planned from January 2017, beside the quarter management that already exists there.', 'PLANNED', NULL, 1.000, '[2017-01-01,)');

INSERT INTO public.position_area VALUES
	('quartiersmanagement-2016', 'hoehe'),
	('quartiersmanagement-2016', 'ostersbaum'),
	('quartiersmanagement-2016', 'nordstadt'),
	('quartiersmanagement-2016', 'uellendahl'),
	('quartiersmanagement-2017', 'wichlinghausen-oberbarmen'),
	('quartiersmanagement-2017', 'heckinghausen');

INSERT INTO public.position_host VALUES
	('quartiersmanagement-2016', 'alte-feuerwache'),
	('quartiersmanagement-2016', 'nachbarschaftsheim'),
	('quartiersmanagement-2016', 'zkj-roettgen'),
	('quartiersmanagement-2016', 'ot-hoehe');

INSERT INTO public.programme VALUES
	('hilfen-im-staedtebau', 'Hilfen im Städtebau für Kommunen zur Integration von Flüchtlingen', 'land-nrw', 'Sonderprogramm des Landes. Landesweit 72 Mio. Euro für 147 Projekte in 100 Kommunen. Der Eigenanteil einer Kommune soll mindestens 10 % betragen (schwach belegt).', 'Special programme of the state. 72 million EUR state-wide for 147 projects in 100 municipalities. A municipality''s own share is said to be at least 10 % (weak source).', NULL);

INSERT INTO public.project VALUES
	('begegnungscafe-alte-feuerwache', 'Begegnungscafé in der Alten Feuerwache', 'Meeting café in the Alte Feuerwache', 'Treffpunkt für Geflüchtete, Unterstützerinnen und Unterstützer und andere Gruppen des Quartiers, mit Beratung und (psycho-)sozialer Betreuung.', 'A meeting place for refugees, supporters and other groups of the quarter, with advice and (psycho-)social care.', NULL, NULL, '{Geflüchtete,"Unterstützerinnen und Unterstützer","andere Gruppen des Quartiers"}', '{refugees,supporters,"other groups of the quarter"}'),
	('nachbarschaftsarbeit', 'Nachbarschaftsarbeit des Quartiersmanagements', 'Neighbourhood work of the quarter managers', 'Projekte mit Bewohnerinnen, Bewohnern und Geflüchteten, Orte der Begegnung, Austausch der Ehrenamtlichen in der Flüchtlingshilfe.', 'Projects with residents and refugees, places to meet, exchange among the volunteers in refugee aid.', 'ONGOING', '[2016-08-01,)', '{"Bewohnerinnen und Bewohner",Geflüchtete,Ehrenamtliche}', '{residents,refugees,volunteers}'),
	('anschaffung-spielmobil', 'Anschaffung eines neuen Spielmobils', 'Purchase of a new play bus', 'Ein neues Spielmobil soll die Arbeit mit geflüchteten Kindern in den Gebieten der Sozialen Stadt unterstützen. Es hat keinen festen Standort.', 'A new play bus is to support the work with refugee children in the Soziale Stadt areas. It has no fixed place.', 'PLANNED', NULL, '{"geflüchtete Kinder"}', '{"refugee children"}');

INSERT INTO public.project_area VALUES
	('begegnungscafe-alte-feuerwache', 'nordstadt'),
	('nachbarschaftsarbeit', 'hoehe'),
	('nachbarschaftsarbeit', 'ostersbaum'),
	('nachbarschaftsarbeit', 'nordstadt'),
	('nachbarschaftsarbeit', 'uellendahl'),
	('anschaffung-spielmobil', 'wichlinghausen-oberbarmen'),
	('anschaffung-spielmobil', 'heckinghausen');

INSERT INTO public.project_facility VALUES
	('begegnungscafe-alte-feuerwache', 'alte-feuerwache'),
	('nachbarschaftsarbeit', 'alte-feuerwache'),
	('nachbarschaftsarbeit', 'nachbarschaftsheim'),
	('nachbarschaftsarbeit', 'zkj-roettgen'),
	('nachbarschaftsarbeit', 'ot-hoehe'),
	('anschaffung-spielmobil', 'spielmobil');

INSERT INTO public.project_organisation VALUES
	('nachbarschaftsarbeit', 'ressort-208'),
	('nachbarschaftsarbeit', 'ressort-zuwanderung-und-integration');

INSERT INTO public.revision OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-26 10:00:16.312151+00', 'shipped dataset');

INSERT INTO public.source VALUES
	('vo-0601-16', 'Zusätzliches Quartiersmanagement für die Integration von Flüchtlingen (Drucksache VO/0601/16)', 'VO', 'Drucksache (Bericht)', 'council paper (report)', 'Stadt Wuppertal, Ressort 208 – Kinder, Jugend und Familie / Jugendamt', '2016-08-10', NULL, NULL, NULL, 'Öffentlicher Bericht aus dem Geschäftsbereich Soziales, Jugend, Schule & Integration.', 'Public report of the division for social affairs, youth, schools and integration.'),
	('wz-28116635', 'Westdeutsche Zeitung, Artikel aid-28116635', 'WZ', 'Zeitungsartikel', 'newspaper article', 'Westdeutsche Zeitung', NULL, NULL, NULL, NULL, NULL, NULL),
	('wz-27732861', 'Westdeutsche Zeitung, Artikel aid-27732861', 'WZ', 'Zeitungsartikel', 'newspaper article', 'Westdeutsche Zeitung', NULL, NULL, NULL, NULL, NULL, NULL),
	('wz-28596897', 'Westdeutsche Zeitung, Artikel aid-28596897', 'WZ', 'Zeitungsartikel', 'newspaper article', 'Westdeutsche Zeitung', NULL, NULL, NULL, NULL, 'Gibt die Statistik der Stadt wieder. Die Stadt zählt auch Zweitwohnsitze.', 'Reports the city''s statistics. The city counts second homes too.'),
	('rs-37238559', 'Wuppertaler Rundschau, Artikel aid-37238559', 'RS', 'Zeitungsartikel', 'newspaper article', 'Wuppertaler Rundschau', '2016-08-01', NULL, NULL, NULL, NULL, NULL),
	('gr-15', 'gruene-wuppertal.de, Nr. 15', 'GR', 'Internetseite', 'web page', 'Bündnis 90/Die Grünen Wuppertal', NULL, NULL, NULL, NULL, NULL, NULL),
	('wikipedia-quarters', 'Deutschsprachige Wikipedia, Artikel des jeweiligen Quartiers oder Stadtbezirks', 'WP', 'Lexikonartikel', 'encyclopaedia article', 'Wikipedia', NULL, NULL, NULL, NULL, 'Die Artikel berufen sich auf die „Raumbezogenen Daten“ der Stadt Wuppertal.', 'The articles cite the city''s "Raumbezogene Daten".'),
	('soziale-stadt-nrw', 'soziale-stadt.nrw.de', 'NRW', 'Internetseite', 'web page', 'Land Nordrhein-Westfalen', NULL, NULL, NULL, NULL, NULL, NULL),
	('programme-pages', 'Presse und Internetseiten des Landes zum Sonderprogramm', NULL, 'Presse und Internetseiten', 'press and web pages', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('programme-blog', 'Ein Blog zum Sonderprogramm', NULL, 'Blog (schwache Quelle)', 'blog (weak source)', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('stadtgebiet', 'Stadtgebiet Wuppertal, amtlicher Umriss', NULL, 'offene Daten', 'open data', 'Stadt Wuppertal', NULL, NULL, 'CC BY 4.0', 'Datenquelle: CC-BY-4.0 - Stadt Wuppertal - offenedaten-wuppertal.de', NULL, NULL),
	('quarters-list', 'Öffentliche Listen der Quartiere und Stadtbezirke mit ihren Schlüsseln', NULL, 'Verzeichnis', 'register', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('schematic-outlines', 'Schematische Umrisse, für dieses Projekt von Hand gezeichnet', NULL, 'eigene Zeichnung', 'own drawing', 'Quartieratlas', NULL, NULL, NULL, 'Schematische Grenzen: eigene Darstellung', 'Nach Beschreibungen gezeichnet, 100 bis 400 m ungenau. Gilt, bis die amtliche Grenze importiert ist.', 'Drawn from descriptions, 100 to 400 m off. In force until the official boundary is imported.'),
	('offene-daten-wuppertal', 'Offene Daten der Stadt Wuppertal', NULL, 'offene Daten', 'open data', 'Stadt Wuppertal', NULL, NULL, 'CC BY 4.0', 'Datenquelle: CC-BY-4.0 - Stadt Wuppertal - offenedaten-wuppertal.de', NULL, NULL),
	('facility-research', 'Zusammenstellung der Einrichtungen für dieses Projekt (Anschrift, Lage, Träger)', NULL, 'eigene Zusammenstellung', 'own compilation', 'Quartieratlas', NULL, NULL, NULL, NULL, NULL, NULL);

SELECT pg_catalog.setval('public.citation_id_seq', 170, true);

SELECT pg_catalog.setval('public.mikro_orm_migrations_id_seq', 7, true);

SELECT pg_catalog.setval('public.revision_number_seq', 1, true);

ALTER TABLE ONLY public.allocation
    ADD CONSTRAINT allocation_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.area_containment
    ADD CONSTRAINT area_containment_pkey PRIMARY KEY (container_key, contained_key);

ALTER TABLE ONLY public.area
    ADD CONSTRAINT area_kind_code_key UNIQUE (kind, code);

ALTER TABLE ONLY public.area_member
    ADD CONSTRAINT area_member_pkey PRIMARY KEY (area_key, member_key);

ALTER TABLE ONLY public.area
    ADD CONSTRAINT area_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_source_key_property_area_key_organisation_key_faci_key UNIQUE NULLS NOT DISTINCT (source_key, property, area_key, organisation_key, facility_key, project_key, position_key, programme_key, grant_key, allocation_key, observation_key);

ALTER TABLE ONLY public.consultation
    ADD CONSTRAINT consultation_pkey PRIMARY KEY (source_key, held_on, body);

ALTER TABLE ONLY public.facility_area
    ADD CONSTRAINT facility_area_pkey PRIMARY KEY (area_key, facility_key);

ALTER TABLE ONLY public.facility_carrier
    ADD CONSTRAINT facility_carrier_pkey PRIMARY KEY (facility_key, organisation_key);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.facility_stated_area
    ADD CONSTRAINT facility_stated_area_pkey PRIMARY KEY (facility_key, area_key);

ALTER TABLE ONLY public.facility_type
    ADD CONSTRAINT facility_type_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public."grant"
    ADD CONSTRAINT grant_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.mikro_orm_migrations
    ADD CONSTRAINT mikro_orm_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_area_key_indicator_key_observed_on_key UNIQUE NULLS NOT DISTINCT (area_key, indicator_key, observed_on);

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.position_area
    ADD CONSTRAINT position_area_pkey PRIMARY KEY (area_key, position_key);

ALTER TABLE ONLY public.position_host
    ADD CONSTRAINT position_host_pkey PRIMARY KEY (facility_key, position_key);

ALTER TABLE ONLY public."position"
    ADD CONSTRAINT position_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.project_area
    ADD CONSTRAINT project_area_pkey PRIMARY KEY (area_key, project_key);

ALTER TABLE ONLY public.project_facility
    ADD CONSTRAINT project_facility_pkey PRIMARY KEY (facility_key, project_key);

ALTER TABLE ONLY public.project_organisation
    ADD CONSTRAINT project_organisation_pkey PRIMARY KEY (organisation_key, project_key);

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (key);

CREATE INDEX allocation_area ON public.allocation USING btree (area_key);

CREATE INDEX allocation_facility ON public.allocation USING btree (facility_key);

CREATE INDEX allocation_grant ON public.allocation USING btree (grant_key);

CREATE INDEX allocation_position ON public.allocation USING btree (position_key);

CREATE INDEX allocation_project ON public.allocation USING btree (project_key);

CREATE INDEX area_boundary ON public.area USING gist (boundary);

CREATE INDEX area_containment_contained ON public.area_containment USING btree (contained_key);

CREATE INDEX area_kind ON public.area USING btree (kind, key);

CREATE INDEX area_member_member ON public.area_member USING btree (member_key);

CREATE INDEX area_parent ON public.area USING btree (parent_key);

CREATE INDEX citation_allocation ON public.citation USING btree (allocation_key) WHERE (allocation_key IS NOT NULL);

CREATE INDEX citation_area ON public.citation USING btree (area_key) WHERE (area_key IS NOT NULL);

CREATE INDEX citation_facility ON public.citation USING btree (facility_key) WHERE (facility_key IS NOT NULL);

CREATE INDEX citation_grant ON public.citation USING btree (grant_key) WHERE (grant_key IS NOT NULL);

CREATE INDEX citation_observation ON public.citation USING btree (observation_key) WHERE (observation_key IS NOT NULL);

CREATE INDEX citation_organisation ON public.citation USING btree (organisation_key) WHERE (organisation_key IS NOT NULL);

CREATE INDEX citation_position ON public.citation USING btree (position_key) WHERE (position_key IS NOT NULL);

CREATE INDEX citation_programme ON public.citation USING btree (programme_key) WHERE (programme_key IS NOT NULL);

CREATE INDEX citation_project ON public.citation USING btree (project_key) WHERE (project_key IS NOT NULL);

CREATE INDEX facility_area_facility ON public.facility_area USING btree (facility_key);

CREATE INDEX facility_carrier_organisation ON public.facility_carrier USING btree (organisation_key);

CREATE INDEX facility_location ON public.facility USING gist (location);

CREATE INDEX facility_type_key ON public.facility USING btree (type_key, key);

CREATE INDEX grant_period ON public."grant" USING gist (period);

CREATE INDEX grant_programme ON public."grant" USING btree (programme_key);

CREATE INDEX observation_indicator ON public.observation USING btree (indicator_key);

CREATE INDEX position_area_position ON public.position_area USING btree (position_key);

CREATE INDEX position_host_position ON public.position_host USING btree (position_key);

CREATE INDEX position_period ON public."position" USING gist (period);

CREATE INDEX project_area_project ON public.project_area USING btree (project_key);

CREATE INDEX project_facility_project ON public.project_facility USING btree (project_key);

CREATE INDEX project_organisation_project ON public.project_organisation USING btree (project_key);

CREATE INDEX project_period ON public.project USING gist (period);

ALTER TABLE ONLY public.allocation
    ADD CONSTRAINT allocation_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.allocation
    ADD CONSTRAINT allocation_facility_key_fkey FOREIGN KEY (facility_key) REFERENCES public.facility(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.allocation
    ADD CONSTRAINT allocation_grant_key_fkey FOREIGN KEY (grant_key) REFERENCES public."grant"(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.allocation
    ADD CONSTRAINT allocation_position_key_fkey FOREIGN KEY (position_key) REFERENCES public."position"(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.allocation
    ADD CONSTRAINT allocation_project_key_fkey FOREIGN KEY (project_key) REFERENCES public.project(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.area_containment
    ADD CONSTRAINT area_containment_contained_key_fkey FOREIGN KEY (contained_key) REFERENCES public.area(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.area_containment
    ADD CONSTRAINT area_containment_container_key_fkey FOREIGN KEY (container_key) REFERENCES public.area(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.area_member
    ADD CONSTRAINT area_member_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.area_member
    ADD CONSTRAINT area_member_member_key_fkey FOREIGN KEY (member_key) REFERENCES public.area(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.area
    ADD CONSTRAINT area_parent_key_fkey FOREIGN KEY (parent_key) REFERENCES public.area(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_allocation_key_fkey FOREIGN KEY (allocation_key) REFERENCES public.allocation(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_facility_key_fkey FOREIGN KEY (facility_key) REFERENCES public.facility(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_grant_key_fkey FOREIGN KEY (grant_key) REFERENCES public."grant"(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_observation_key_fkey FOREIGN KEY (observation_key) REFERENCES public.observation(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_organisation_key_fkey FOREIGN KEY (organisation_key) REFERENCES public.organisation(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_position_key_fkey FOREIGN KEY (position_key) REFERENCES public."position"(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_programme_key_fkey FOREIGN KEY (programme_key) REFERENCES public.programme(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_project_key_fkey FOREIGN KEY (project_key) REFERENCES public.project(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_source_key_fkey FOREIGN KEY (source_key) REFERENCES public.source(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.consultation
    ADD CONSTRAINT consultation_source_key_fkey FOREIGN KEY (source_key) REFERENCES public.source(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.facility_area
    ADD CONSTRAINT facility_area_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.facility_area
    ADD CONSTRAINT facility_area_facility_key_fkey FOREIGN KEY (facility_key) REFERENCES public.facility(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.facility_carrier
    ADD CONSTRAINT facility_carrier_facility_key_fkey FOREIGN KEY (facility_key) REFERENCES public.facility(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.facility_carrier
    ADD CONSTRAINT facility_carrier_organisation_key_fkey FOREIGN KEY (organisation_key) REFERENCES public.organisation(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.facility_stated_area
    ADD CONSTRAINT facility_stated_area_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.facility_stated_area
    ADD CONSTRAINT facility_stated_area_facility_key_fkey FOREIGN KEY (facility_key) REFERENCES public.facility(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_type_key_fkey FOREIGN KEY (type_key) REFERENCES public.facility_type(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public."grant"
    ADD CONSTRAINT grant_programme_key_fkey FOREIGN KEY (programme_key) REFERENCES public.programme(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.indicator
    ADD CONSTRAINT indicator_weight_key_fkey FOREIGN KEY (weight_key) REFERENCES public.indicator(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_indicator_key_fkey FOREIGN KEY (indicator_key) REFERENCES public.indicator(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.position_area
    ADD CONSTRAINT position_area_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.position_area
    ADD CONSTRAINT position_area_position_key_fkey FOREIGN KEY (position_key) REFERENCES public."position"(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.position_host
    ADD CONSTRAINT position_host_facility_key_fkey FOREIGN KEY (facility_key) REFERENCES public.facility(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.position_host
    ADD CONSTRAINT position_host_position_key_fkey FOREIGN KEY (position_key) REFERENCES public."position"(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_funder_key_fkey FOREIGN KEY (funder_key) REFERENCES public.organisation(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.project_area
    ADD CONSTRAINT project_area_area_key_fkey FOREIGN KEY (area_key) REFERENCES public.area(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.project_area
    ADD CONSTRAINT project_area_project_key_fkey FOREIGN KEY (project_key) REFERENCES public.project(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.project_facility
    ADD CONSTRAINT project_facility_facility_key_fkey FOREIGN KEY (facility_key) REFERENCES public.facility(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.project_facility
    ADD CONSTRAINT project_facility_project_key_fkey FOREIGN KEY (project_key) REFERENCES public.project(key) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.project_organisation
    ADD CONSTRAINT project_organisation_organisation_key_fkey FOREIGN KEY (organisation_key) REFERENCES public.organisation(key) ON UPDATE CASCADE;

ALTER TABLE ONLY public.project_organisation
    ADD CONSTRAINT project_organisation_project_key_fkey FOREIGN KEY (project_key) REFERENCES public.project(key) ON UPDATE CASCADE ON DELETE CASCADE;

