/* partners/partner-profile · READ
All about one organization: its facts, the units at their ends, designations, organizations
that take part with it. One row; none where it is unknown or hidden.
$id  string = 'org-ku-leuven'  an organization's id
*/
MATCH (n:Entity:Organization {id: $id}) WHERE @visible(n) AND NOT n:HomeUniversity
WITH n, [n] AS asked
@facts-of(asked, own)
@units-of(own, units)
RETURN n {@node(n), .website, .rorId, .members, countryNames: @country-names(n)} AS node,
  [f IN own | f.id] AS own, [u IN units | u {@node(u)}] AS departments,
  COLLECT { MATCH (d:Designation)-[o:OF]->(n) WHERE @visible(d, o) AND coalesce(d.validFrom, $asOf) <= $asOf
    RETURN d {.id, .kind, .decidedOn, .statedOn, .basis, source: @cited-page(d)} AS one ORDER BY d.id } AS designations,
  COLLECT { MATCH (u:Department)-[leads:LOOKS_AFTER]->(x)
    WHERE (x = n OR x IN own) AND leads.lead AND @visible(leads, u)
    WITH DISTINCT u
    RETURN u {@card(u)} AS one ORDER BY u.officialOrder, u.id } AS leadUnits,
  COLLECT { UNWIND own AS act MATCH (act:Activity)-[joins:BETWEEN|INVOLVES]->(o:Organization)
    WHERE o <> n AND NOT o:HomeUniversity AND @visible(joins, o)
    WITH o, collect(DISTINCT act.id) AS activityIds
    RETURN o {@card(o), activityIds} AS one ORDER BY size(activityIds) DESC, o.id } AS coParticipants
