/* counted-id(unit)
The id under which a unit, or organization, is counted.
$unit  string = 'named'  named: units as records name them; top: as the unit they count with
*/
CASE $unit WHEN 'top' THEN coalesce(unit.countsWith, unit.id) ELSE unit.id END
