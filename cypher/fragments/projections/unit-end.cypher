/* unit-end(unit)
A unit, or home, with the unit it counts with, for its projection.
*/
.id, top: coalesce(unit.countsWith, unit.id)
