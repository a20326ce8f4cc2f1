import Files
import Foundation
import PatinaCommands

exit(Patina.run(programArguments()))
