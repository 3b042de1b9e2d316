/* partners/partner-profile · READ
One organization with what its page shows beside its facts: units at their ends, units that lead the care for it,
organizations that take part with it, designations. One row; none where it is unknown or hidden.
$id      string = 'org-ku-leuven'    an organization's id
$units   string[] = ['dep-irides']   ids of units at the ends of its facts
$leads   string[] = ['dep-irides']   ids of units that lead the care for one of its facts
$others  string[] = ['org-leiden']   ids of organizations that take part in its activities
*/
MATCH (n:Entity:Organization {id: $id}) WHERE @visible(n) AND NOT n:HomeUniversity
RETURN n {@node(n), .website, .rorId, .members, countryNames: @country-names(n)} AS node,
  COLLECT { MATCH (u:Department) WHERE u.id IN $units AND @visible(u)
    RETURN u {@node(u)} AS one ORDER BY u.officialOrder, u.id } AS departments,
  COLLECT { MATCH (d:Designation)-[o:OF]->(n) WHERE @visible(d, o) AND coalesce(d.validFrom, $asOf) <= $asOf
    RETURN d {.id, .kind, .decidedOn, .statedOn, .basis, source: @cited-page(d)} AS one ORDER BY d.id } AS designations,
  COLLECT { MATCH (u:Department) WHERE u.id IN coalesce(n.leadUnits, []) + $leads AND @visible(u)
    RETURN u {@card(u)} AS one ORDER BY u.officialOrder, u.id } AS leadUnits,
  COLLECT { MATCH (o:Organization) WHERE o.id IN $others AND @visible(o)
    RETURN o {@card(o)} AS one ORDER BY o.id } AS others
