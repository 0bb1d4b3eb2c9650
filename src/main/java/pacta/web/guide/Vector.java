package pacta.web.guide;

import java.util.Optional;
import pacta.terms.Course;
import pacta.terms.Written;
import pacta.words.Answer;

/// An agreement, what happened under it, and what has to be answered: for whoever writes or checks
/// another program that reads our schemas.
public record Vector(Written terms, Course facts, Optional<Answer> answer) {}
