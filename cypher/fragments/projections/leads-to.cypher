/* leads-to(fact, types)
What links of these types lead to, by id.
*/
COLLECT { MATCH (fact)-[leads:types]->(target) WHERE @visible(leads, target)
  RETURN DISTINCT target.id ORDER BY target.id }
