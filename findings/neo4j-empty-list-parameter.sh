#!/usr/bin/env bash
# A parameter that is an empty list has a plan of its own in Neo4j, even where the size of parameters is left out of plans.
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
import java.util.*;
import org.neo4j.dbms.api.*;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

public class Finding {
  static GraphDatabaseService db;

  public static void main(String[] args) throws Exception {
    Path conf = Path.of("neo4j.conf");
    Files.writeString(conf, "internal.cypher.use_parameter_size=false\ndbms.cypher.min_replan_interval=1h\n");
    DatabaseManagementService dbms =
        new DatabaseManagementServiceBuilder(Path.of("data")).loadPropertiesFromFile(conf).build();
    db = dbms.database("neo4j");
    // A query of the same length first, so that the code of the planner is warm.
    millisecondsOf("Warm", List.of("a"));
    double first = millisecondsOf("Thing", List.of("a"));
    double other = millisecondsOf("Thing", List.of("b", "c", "d"));
    double empty = millisecondsOf("Thing", List.of());
    double emptyAgain = millisecondsOf("Thing", List.of());
    System.out.printf("a list: %.0f ms, another list: %.0f ms, an empty list: %.0f ms, an empty list again: %.0f ms%n",
        first, other, empty, emptyAgain);
    dbms.shutdown();
    System.exit(empty > 5 * other && empty > 5 * emptyAgain ? 0 : 1);
  }

  static double millisecondsOf(String label, List<String> ids) {
    StringBuilder query = new StringBuilder("MATCH (n:" + label + ") WHERE n.id IN $ids\n");
    for (int i = 0; i < 14; i++)
      query.append("OPTIONAL MATCH (n)-[r" + i + ":R" + i + "]->(m" + i + ") WHERE m" + i + ".level <= 1 "
          + "AND EXISTS { (m" + i + ")-[:PART_OF]->(p) WHERE p.id IN $ids }\n");
    query.append("RETURN count(n) AS n");
    long began = System.nanoTime();
    try (Transaction tx = db.beginTx()) {
      tx.execute(query.toString(), Map.of("ids", ids)).stream().toList();
    }
    return (System.nanoTime() - began) / 1e6;
  }
}
JAVA
echo "Neo4j $version: a parameter that is an empty list is planned again, though another length of the list is not."
java -cp 'lib/*' Finding.java 2>&1 | grep -v -i 'warn\|slf4j'
