/** The engine's command line: analyse, import, detect, bench. Words for people are Chinese. */
package cn.jianzhen.engine.command;
