-- A sum with NaN in it is none: what is not a number does not get in, as with observations.
alter table "grant" add constraint grant_amount_number check (amount <> 'NaN');
alter table allocation add constraint allocation_amount_number check (amount <> 'NaN');
alter table position add constraint position_full_time_equivalents_number check (full_time_equivalents <> 'NaN');
alter table facility add constraint facility_location_accuracy_number check (location_accuracy <> 'NaN');
alter table area add constraint area_boundary_accuracy_number check (boundary_accuracy <> 'NaN');
