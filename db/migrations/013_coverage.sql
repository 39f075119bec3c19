-- Cells beyond the extent of a grid that only touch its edge were taken for uninhabited; nobody knows who lives there.
update cell set people = null
from grid
where grid.key = grid_key and not listed and people is not null
  and not ST_Intersects(extent, ST_Buffer(centre, cell_size * 0.45));
