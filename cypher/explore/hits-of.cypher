/* explore/hits-of · READ
Things as a list of hits shows them, with the ids of what each leads to; one row is one of them.
$ids  string[] = ['BE', 'dep-irides', 'org-ku-leuven']  ids of anything, at most 50
*/
MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n)
@leads-of(n, leads)
RETURN n {.id, @names(), .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .city,
  labels: labels(n), leads: [lead IN leads | lead.id],
  isPartner: coalesce(@is-partner(n), false),
  countryNames: CASE WHEN n:Organization THEN @country-names(n) END} AS hit ORDER BY n.id
