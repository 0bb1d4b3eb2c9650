package pacta;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/// The house wired by hand, and its front door.
///
/// Explicit beans only: each outer room has one wiring class, named here in the order of the
/// rooms. Nothing is found by scanning.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Pacta {
  public static void main(String[] args) {
    SpringApplication.run(Pacta.class, args);
  }
}
