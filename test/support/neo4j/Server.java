import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilder;
import org.neo4j.harness.Neo4jBuilders;

/**
 * Serves a database over Bolt on loopback until standard input ends; prints the address. Without arguments it is empty and
 * on a free port. `auth` lets in only who knows the password, which nobody does; `pages=BYTES` is how much of the database
 * it holds in memory; `home=FOLDER` keeps the database there, `port=NUMBER` names the port, and `memory=BYTES` is what one
 * transaction may take.
 */
public class Server {
  public static void main(String[] arguments) throws Exception {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      given.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    if (given.containsKey("home")) serveFrom(given);
    else serveEmpty(given);
  }

  private static void serveEmpty(Map<String, String> given) throws Exception {
    Neo4jBuilder builder =
        Neo4jBuilders.newInProcessBuilder()
            .withDisabledServer()
            .withConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .withConfig(GraphDatabaseSettings.auth_enabled, given.containsKey("auth"));
    if (given.containsKey("pages"))
      builder.withConfig(
          GraphDatabaseSettings.pagecache_memory, Long.parseLong(given.get("pages")));
    Neo4j server = builder.build();
    System.out.println("listening " + server.boltURI());
    while (System.in.read() >= 0) {}
    server.close();
    System.exit(0);
  }

  private static void serveFrom(Map<String, String> given) throws Exception {
    int port = Integer.parseInt(given.get("port"));
    DatabaseManagementServiceBuilder builder =
        new DatabaseManagementServiceBuilder(Path.of(given.get("home")))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
            .setConfig(HttpConnector.enabled, false)
            .setConfig(GraphDatabaseSettings.auth_enabled, false);
    if (given.containsKey("memory"))
      builder.setConfig(
          GraphDatabaseSettings.memory_transaction_max_size, Long.parseLong(given.get("memory")));
    DatabaseManagementService server = builder.build();
    System.out.println("listening bolt://127.0.0.1:" + port + "/");
    while (System.in.read() >= 0) {}
    server.shutdown();
    System.exit(0);
  }
}
