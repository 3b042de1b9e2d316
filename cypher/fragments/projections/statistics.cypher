/* statistics(n)
Published counts of it, with the page of each. The type StatisticRow.
*/
COLLECT { MATCH (statistic:Statistic)-[applies:APPLIES_TO]->(n) WHERE @visible(statistic, applies)
  RETURN statistic {.id, .metric, .period, .value, .unit, .note, source: @cited-page(statistic),
    of: [(statistic)-[counts:APPLIES_TO]->(counted:Entity)
      WHERE NOT counted:HomeUniversity AND @visible(counts, counted) | counted.id]} AS figure
  ORDER BY statistic.metric, statistic.period, statistic.id }
