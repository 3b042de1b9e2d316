/* fact(f)
An agreement or activity with its ends: `f {@fact(f), counts: …}` is the type FactRow.
*/
@fact-days(), labels: labels(f), units: coalesce(f.units, []), tops: coalesce(f.tops, []),
organizations: coalesce(f.organizations, []), leadUnits: coalesce(f.leadUnits, [])
