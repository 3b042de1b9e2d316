/* in-regions(n)
Regions in which a country or organization lies, with the days. The type InRegion, each.
*/
[(n)-[within:IN_REGION]->(region:Region) WHERE @visible(within, region)
  | region {.id, validFrom: within.validFrom, validUntil: within.validUntil}]
