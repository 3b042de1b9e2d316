/* partners/department-profile · READ
All about one unit: its facts and those of units that count with it, the partners at their ends. One
row; none where it is unknown or hidden.
$id  string = 'dep-irides'  a unit's id
*/
MATCH (n:Entity:Department {id: $id}) WHERE @visible(n)
CALL (n) {
  OPTIONAL MATCH (m:Department) WHERE m.countsWith = n.id AND @visible(m)
  WITH m ORDER BY m.officialOrder, m.id
  RETURN collect(m) AS subs
}
CALL (n) {
  OPTIONAL MATCH (n)-[r:COUNTS_WITH|PART_OF]->(p:Department) WHERE @visible(r, p)
  WITH DISTINCT p ORDER BY p.id
  RETURN collect(p)[0 .. 1] AS parents
}
WITH n, subs, parents, subs + n AS whole
@facts-of(whole, own)
@partners-of(own, partners)
WITH *, subs + parents + partners + n AS shown
RETURN n.id AS id, n.campus AS campus, n.foundedYear AS foundedYear,
  [u IN subs | u.id] AS subUnits, head([p IN parents | p.id]) AS parent,
  [f IN own | f.id] AS own,
  [one IN shown | one {@node(one)}] AS nodes,
  COLLECT { MATCH (n)-[a:ABOUT]->(t:Theme) WHERE @visible(a, t)
    RETURN t {.id, @names(), labels: labels(t)} AS one ORDER BY t.id } AS themes
