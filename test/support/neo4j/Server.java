import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * Serves an empty database over Bolt on a free port of loopback until standard input ends; prints the address.
 * With the argument `auth` it lets in only who knows the password, which nobody does.
 */
public class Server {
  public static void main(String[] arguments) throws Exception {
    Neo4j server =
        Neo4jBuilders.newInProcessBuilder()
            .withDisabledServer()
            .withConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .withConfig(GraphDatabaseSettings.auth_enabled, arguments.length > 0 && arguments[0].equals("auth"))
            .build();
    System.out.println("listening " + server.boltURI());
    while (System.in.read() >= 0) {}
    server.close();
    System.exit(0);
  }
}
