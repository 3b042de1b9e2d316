/* explore/known-facts · READ
Every agreement and activity of any day, one row each, with its ends, its dates and all that a fact filter asks about.
What the server keeps in memory for one version of the data.
*/
MATCH (meta:Meta)
MATCH (f:Agreement|Activity) WHERE @visible(f)
RETURN f {@full-fact(f), .signedOn, .renewedOn, .expiresOn, .startsOn, .endsOn, .signedYear, .startYear,
  strategyItems: coalesce(f.strategyItems, []), themes: coalesce(f.themes, []),
  series: coalesce(f.series, []), sourceKinds: coalesce(f.sourceKinds, []), caretaker: @caretaker(f),
  stated: [(f)-[says:ABOUT|ADVANCES]->(t) WHERE says.rule IN ['fields', 'topics', 'call'] AND @visible(says, t) | t.id]
  } AS fact, @data-version(meta) AS dataVersion
ORDER BY f.id
