/* explore/tie-evidence · READ
What a tie is made of: its facts, the records behind each and the pages they cite, and what stands at its ends. One row;
none where there is no such organization.
$departmentId    string = 'home'                a unit's id, home, unit-not-stated; or a second organization
$organizationId  string = 'org-ku-leuven'       an organization's id
$ids             string[] = ['agr-1', 'act-1']  ids of its facts
*/
MATCH (n:Entity:Organization {id: $organizationId}) WHERE @visible(n) AND NOT n:HomeUniversity
OPTIONAL MATCH (home:Entity {id: $departmentId}) WHERE @visible(home) AND home:Department|Organization
CALL () {
  MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND @visible(f)
  RETURN collect(f {@evidence(f),
    ofEnds: COLLECT { MATCH (f)<-[tells:DESCRIBES]-(line:Record)-[names:DESCRIBES]->(end:Organization)
      WHERE end.id IN [$organizationId, $departmentId] AND @visible(tells, line, names, end) RETURN DISTINCT line.id },
    ofOthers: COLLECT { MATCH (f)<-[tells:DESCRIBES]-(line:Record)-[names:DESCRIBES]->(end:Organization)
      WHERE NOT end.id IN [$organizationId, $departmentId] AND NOT end:HomeUniversity
        AND @visible(tells, line, names, end) RETURN DISTINCT line.id }}) AS facts
}
RETURN facts, home {@card(home)} AS department, n {@card(n), countryNames: @country-names(n)} AS organization
