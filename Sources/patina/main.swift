import Foundation
import PatinaCommands

exit(Patina.run(Array(CommandLine.arguments.dropFirst())))
