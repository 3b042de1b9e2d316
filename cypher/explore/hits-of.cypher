/* explore/hits-of · READ
Things as a list of hits shows them, with what each leads to; one row is one of them.
$ids  string[] = ['BE', 'dep-irides', 'org-ku-leuven']  ids of anything, at most 50
*/
MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n)
CALL (n) {                                              // a unit's ties lead to organizations, theirs to units and home
  OPTIONAL MATCH (n:Department|Organization)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f)
  WHERE @visible(r, f) AND @on-record(f) AND n.id IN f.units + f.organizations
  WITH DISTINCT n, f
  RETURN @partnership-state(f) AS state, collect(CASE WHEN n:Department|HomeUniversity THEN f.organizations
    WHEN f.units = [] THEN ['unit-not-stated'] ELSE f.units END) AS ends
}
CALL (ends) {
  UNWIND ends AS some
  UNWIND some AS end
  RETURN count(DISTINCT end) AS ties
}
@leads-of(n, leads)
CALL (n, leads) {
  UNWIND [lead IN leads | lead.id]
    + CASE WHEN n:Activity AND @on-record(n) THEN n.units + n.organizations ELSE [] END AS id
  WITH DISTINCT id
  MATCH (one:Entity {id: id}) WHERE @visible(one) AND (one:Department OR @is-partner(one))
  @strength(one, inForce, recent, lastYear)
  WITH one ORDER BY inForce DESC, recent DESC, lastYear DESC, one.id
  RETURN collect(one.id)[..200] AS leadsTo
}
RETURN n {.id, @names(), .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .city,
  labels: labels(n), answers: coalesce(n.answers, []),
  isPartner: coalesce(@is-partner(n), false), state: state, ties: ties, leadsTo: leadsTo,
  countryNames: CASE WHEN n:Organization THEN @country-names(n) END} AS hit ORDER BY n.id
