/* node(n)
A unit or organization, for its projection: `n {@node(n)}` is the type NodeRow.
*/
.id, @names(), .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
.activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
labels: labels(n), strategic: @strategic(n)
