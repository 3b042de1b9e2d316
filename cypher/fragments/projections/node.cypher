/* node(n)
A unit or organization, for its projection: `n {@node(n)}` is the type NodeRow.
*/
.id, @names(),
.sector, .place, .countryCode, .regionId, .city, .lat, .lon,
.kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
leadUnits: @lead-units(n),
answers: @answers(n),
strategic: @strategic(n)
