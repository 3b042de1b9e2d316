/* explore/facts-of · READ
Agreements and activities as nodes of a canvas, with what each follows and rests on and with their subjects, one row.
$ids  string[] = ['agr-1', 'act-1']  ids of agreements and activities, at most 4 000
*/
CALL () {
  MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND @visible(f)
  RETURN collect(f) AS found
}
CALL (found) {
  UNWIND found AS f
  MATCH (f)-[r:ABOUT|ADVANCES]->(t) WHERE @visible(r, t)
  WITH DISTINCT t ORDER BY t.id
  RETURN collect(t) AS topics
}
RETURN [f IN found | f {@full-fact(f), @names(),
    .signedOn, .effectiveOn, .renewedOn, .expiresOn, .startsOn, .endsOn, .signedYear, .startYear,
    follows: @leads-to(f, FOLLOWS), under: @leads-to(f, UNDER), topics: @leads-to(f, ABOUT|ADVANCES)}] AS facts,
  [t IN topics | t {.id, @names(), labels: labels(t)}] AS topics
