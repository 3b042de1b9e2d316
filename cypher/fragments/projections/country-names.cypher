/* country-names(n)
The country, or region, in which an organization is, with its names; null where there is none.
*/
head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
  WHERE @visible(located, land) | land {.id, @names()}])
