/* explore/open-entity · READ
One thing by id with its names and its country; of an organization with all facts on record at its end, of a unit with
what these come to. One row; no row: unknown or hidden.
$id  string = 'home'  domain id of anything
*/
MATCH (n:Entity {id: $id}) WHERE @visible(n)
WITH n, [n.id] AS drawn, [one IN [n] WHERE one:Department] AS units,
  [one IN [n] WHERE NOT (one:Department OR one:HomeUniversity)] AS organizations
@at-units(units, drawn, between, counted)
@facts-of(organizations, met)
RETURN n {@node(n), countryNames: @country-names(n), counted: counted[0]} AS entity,
  [f IN met | f {@full-fact(f)}] AS facts
