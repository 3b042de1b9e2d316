/* run-by-known(activity)
A record names who runs it.
*/
EXISTS { (activity)-[run:RUN_BY]->(runner) WHERE @visible(run, runner) }
