/* explore/open-entity · READ
One thing by id with its names and its country, and all that a unit or organization is drawn with. One row; no row:
unknown or hidden.
$id  string = 'home'  domain id of anything
*/
MATCH (n:Entity {id: $id}) WHERE @visible(n)
RETURN n {@node(n), countryNames: @country-names(n)} AS entity
