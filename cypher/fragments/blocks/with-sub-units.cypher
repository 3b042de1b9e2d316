/* with-sub-units(named, whole)
A block that gives these units and organizations as `whole`; counted as `top`, with the units that count with them.
$unit  string = 'named'  named: units as records name them; top: as the unit they count with
*/
CALL (named) {
  OPTIONAL MATCH (part:Department)
  WHERE $unit = 'top' AND part.countsWith IN [each IN named | each.id] AND @visible(part)
  WITH named, collect(part) AS more
  RETURN named + more AS whole
}
