#!/usr/bin/env bash
# Neo4j plans a query again each time that a relationship type in it comes into being, however long plans are to be kept.
# Needs a JDK (17 or 21) and Maven. Exits with 1 if that changes.
set -eu -o pipefail

version=5.26.16
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import java.nio.file.*;
import org.neo4j.dbms.api.*;
import org.neo4j.graphdb.GraphDatabaseService;

public class Finding {
  static GraphDatabaseService db;

  public static void main(String[] args) throws Exception {
    Path conf = Path.of("neo4j.conf");
    // Otherwise a plan may be made again because the counts have changed.
    Files.writeString(conf, "dbms.cypher.min_replan_interval=1d\n");
    DatabaseManagementService dbms =
        new DatabaseManagementServiceBuilder(Path.of("data")).loadPropertiesFromFile(conf).build();
    db = dbms.database("neo4j");
    // The same work on other names first, so that the code of the planner is warm.
    run(longQuery("Warm"));
    double first = run(longQuery("Way"));
    double again = run(longQuery("Way"));
    run("CREATE (:Elsewhere)-[:ELSEWHERE]->(:Elsewhere)");
    double elsewhere = run(longQuery("Way"));
    run("CREATE (:Elsewhere)-[:Way3]->(:Elsewhere)");
    double named = run(longQuery("Way"));
    run("CREATE (:Elsewhere)-[:Way4]->(:Elsewhere)");
    double next = run(longQuery("Way"));
    double last = run(longQuery("Way"));
    System.out.printf("first %.0f ms, again %.0f, after a type that it does not name %.0f, after one that it names %.0f, "
        + "after the next such type %.0f, again %.0f%n", first, again, elsewhere, named, next, last);
    dbms.shutdown();
    double cached = Math.max(again, Math.max(elsewhere, last));
    System.exit(named > 5 * cached && next > 5 * cached ? 0 : 1);
  }

  static String longQuery(String type) {
    StringBuilder query = new StringBuilder("MATCH (n)\n");
    for (int i = 0; i < 14; i++)
      query.append(String.format("OPTIONAL MATCH (n)-[:%s%d]->(m%d) WHERE EXISTS { (m%d)-->(p) WHERE p.id > %d }%n",
          type, i, i, i, i));
    return query + "RETURN count(n) AS n";
  }

  /** Milliseconds. */
  static double run(String query) {
    long began = System.nanoTime();
    db.executeTransactionally(query);
    return (System.nanoTime() - began) / 1e6;
  }
}
JAVA
echo "Neo4j $version: a query is planned again as soon as a relationship type that it names comes into being."
java -cp 'lib/*' Finding.java 2>&1 | grep -v -i 'warn\|slf4j'
