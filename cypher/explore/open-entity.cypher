/* explore/open-entity · READ
One thing by id with its names, its country and all facts on record at its ends, one row; no row: unknown or hidden.
$id  string = 'home'  domain id of anything
*/
MATCH (n:Entity {id: $id}) WHERE @visible(n)
WITH n, [one IN [n] WHERE NOT one:HomeUniversity] AS asked
@facts-of(asked, met)
RETURN n {@node(n), countryNames: @country-names(n)} AS entity, [f IN met | f {@full-fact(f)}] AS facts
