/* explore/tie-evidence · READ
Why a tie is there: its facts on record, the records behind each and the pages they cite. One row; none where there is
no such organization.
$departmentId    string = 'home'           a unit's id, home or unit-not-stated
$organizationId  string = 'org-ku-leuven'  an organization's id
*/
MATCH (n:Entity:Organization {id: $organizationId}) WHERE @visible(n) AND NOT n:HomeUniversity
OPTIONAL MATCH (home:Entity {id: $departmentId}) WHERE @visible(home) AND home:Department|HomeUniversity
WITH n, home, [n] AS asked
@facts-of(asked, met)
CALL (met) {
  UNWIND met AS f
  WITH f, [unit IN @units(f) | unit.id] AS ends
  WHERE $departmentId IN ends OR $departmentId = 'unit-not-stated' AND ends = []
  RETURN collect(f {@evidence(f)}) AS facts
}
RETURN facts, home {@card(home)} AS department, n {@card(n), countryNames: @country-names(n)} AS organization
