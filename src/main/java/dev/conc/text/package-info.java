/** Text from outside: names, arguments, files, what programs print. It is shown so that it does nothing but stand there. */
@NullMarked
package dev.conc.text;

import org.jspecify.annotations.NullMarked;
