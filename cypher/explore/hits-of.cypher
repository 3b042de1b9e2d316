/* explore/hits-of · READ
Things as a list of hits shows them; one row is one of them.
$ids  string[] = ['BE', 'dep-irides', 'org-ku-leuven']  ids of anything, at most 50
*/
MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n)
RETURN n {.id, @names(), .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .city,
  labels: labels(n), isPartner: coalesce(@is-partner(n), false),
  countryNames: CASE WHEN n:Organization THEN @country-names(n) END} AS hit ORDER BY n.id
