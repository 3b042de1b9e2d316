/* partners/country-profile · READ
One country or region by its code, with the regions around and within it. One row; none where it is unknown or hidden.
$code   string = 'BE'               ISO 3166-1 alpha-2
*/
MATCH (n:Entity:Country {id: $code}) WHERE @visible(n)
RETURN @topic-page(n),
  COLLECT { MATCH (n)-[i:IN_REGION]->(g:Region) WHERE @visible(i, g) AND @valid(i)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Region)-[i:IN_REGION]->(n) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
