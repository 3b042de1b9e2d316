/* partners/country-profile · READ
All about one country or region by its code and its partners. One row; none where it is unknown or hidden.
$code  string = 'BE'  ISO 3166-1 alpha-2
*/
MATCH (n:Entity:Country {id: $code}) WHERE @visible(n)
CALL (n) {
  OPTIONAL MATCH (o:Partner)-[l:LOCATED_IN]->(n) WHERE @is-partner(o) AND @visible(o, l)
  WITH DISTINCT o ORDER BY o.id
  RETURN collect(o) AS partners
}
@facts-of(partners, own)
@units-of(own, named)
RETURN @topic-page(n, own, partners, named),
  COLLECT { MATCH (n)-[i:IN_REGION]->(g:Region) WHERE @visible(i, g) AND @valid(i)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Region)-[i:IN_REGION]->(n) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
