/* explore/tie-evidence · READ
Why a tie is there: its facts on record, the records behind each and the pages they cite. One row; none where there is
no such organization.
$departmentId    string = 'home'           a unit's id, home, unit-not-stated; or a second organization
$organizationId  string = 'org-ku-leuven'  an organization's id
*/
MATCH (n:Entity:Organization {id: $organizationId}) WHERE @visible(n) AND NOT n:HomeUniversity
OPTIONAL MATCH (home:Entity {id: $departmentId}) WHERE @visible(home) AND home:Department|Organization
WITH n, home, [n] AS asked
@facts-of(asked, met)
CALL (met) {
  UNWIND met AS f
  WITH f WHERE $departmentId IN f.units OR $departmentId = 'unit-not-stated' AND f.units = []
    OR f:Activity AND $departmentId IN f.organizations
  RETURN collect(f {@evidence(f),
    ofEnds: COLLECT { MATCH (f)<-[tells:DESCRIBES]-(line:Record)-[names:DESCRIBES]->(end:Organization)
      WHERE end.id IN [$organizationId, $departmentId] AND @visible(tells, line, names, end) RETURN DISTINCT line.id },
    ofOthers: COLLECT { MATCH (f)<-[tells:DESCRIBES]-(line:Record)-[names:DESCRIBES]->(end:Organization)
      WHERE NOT end.id IN [$organizationId, $departmentId] AND NOT end:HomeUniversity
        AND @visible(tells, line, names, end) RETURN DISTINCT line.id }}) AS facts
}
RETURN facts, home {@card(home)} AS department, n {@card(n), countryNames: @country-names(n)} AS organization
