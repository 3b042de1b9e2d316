/* fact(f)
An agreement or activity with its ends: `f {@fact(f), counts: …}` is the type FactRow.
*/
@fact-days(), .units, .tops, .organizations, .leadUnits, labels: labels(f)
