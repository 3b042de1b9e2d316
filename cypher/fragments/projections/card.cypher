/* card(n)
Anything in short, for its projection: `n {@card(n)}` is the type CardRow.
*/
.id, @names(), .countryCode, .regionId, labels: labels(n)
