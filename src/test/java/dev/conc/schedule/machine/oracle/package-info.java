/** Small programs whose outcomes are known from the documentation of the JDK, without the engine: {@link dev.conc.schedule.machine.oracle.OracleTest} compares. */
package dev.conc.schedule.machine.oracle;
