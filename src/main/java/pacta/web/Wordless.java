package pacta.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/// What the framework asks for texts. It finds none: all that Pacta says is in `words` and in the
/// texts beside the pages. The framework's own empty source lists every locale that the JDK knows
/// when it is made, at every start.
final class Wordless implements MessageSource {
  @Override public String getMessage(String code, Object[] details, String otherwise,
      Locale locale) {
    return otherwise;
  }

  @Override public String getMessage(String code, Object[] details, Locale locale) {
    throw new NoSuchMessageException(code);
  }

  @Override public String getMessage(MessageSourceResolvable asked, Locale locale) {
    var otherwise = asked.getDefaultMessage();
    if (otherwise == null) throw new NoSuchMessageException(asked.toString());
    return otherwise;
  }
}
