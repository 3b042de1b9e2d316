/* fact(f)
An agreement or activity with its ends: `f {@fact(f), leadUnits: …, counts: …}` is the type FactRow.
*/
@fact-days(), labels: labels(f),
units: @units(f),
organizations: @organizations(f)
